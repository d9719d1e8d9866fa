import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { CmdletDefinition, ParameterDefinition } from '../../../shared/cmdlet.ts'
import { runTexts } from '../../../shared/texts/run.ts'
import { CommandLine } from '../../look/command-line.tsx'
import { GroupTitle } from '../../look/group-title.tsx'
import { Ink } from '../../look/ink.tsx'
import { mono, rem } from '../../look/measures.ts'
import { Tag } from '../../look/tag.tsx'

interface CmdletHelpProps {
  readonly definition: CmdletDefinition
  readonly onExample: (line: string) => void
}

/** Everything that a definition says of its cmdlet. */
export function CmdletHelp({ definition, onExample }: CmdletHelpProps) {
  const { description, parameters, output, examples, origin } = definition
  return (
    <Box sx={{ overflowY: 'auto', px: 6, py: 5 }} tabIndex={0}>
      <Typography sx={{ maxWidth: 720 }}>{description ?? definition.synopsis}</Typography>
      <Typography sx={{ maxWidth: 720, color: 'text.secondary' }}>{runTexts.originOfName[origin]}</Typography>
      <Box sx={{ mt: 5 }}>
        <GroupTitle level="h2">{runTexts.example}</GroupTitle>
      </Box>
      {examples.map(example => (
        <Box key={example.line} sx={{ mb: 3 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
            <Typography sx={{ color: 'text.secondary', flex: 1 }}>{example.text}</Typography>
            <Button size="small" variant="text" color="primary" onClick={() => onExample(example.line)}>
              {runTexts.useExample}
            </Button>
          </Box>
          <Box sx={{ borderRadius: '8px', overflow: 'hidden' }}>
            <Ink>
              <Box sx={{ px: 4, py: 2.5 }}>
                <CommandLine text={example.line} />
              </Box>
            </Ink>
          </Box>
        </Box>
      ))}
      {parameters.length > 0 && (
        <Box sx={{ mt: 5 }}>
          <GroupTitle level="h2">{runTexts.syntax}</GroupTitle>
          <Box component="dl" sx={{ m: 0 }}>
            {parameters.map(parameter => (
              <ParameterHelp key={parameter.name} parameter={parameter} />
            ))}
          </Box>
        </Box>
      )}
      {output !== undefined && (
        <Box sx={{ mt: 5 }}>
          <GroupTitle level="h2" note={output.type}>
            {runTexts.output}
          </GroupTitle>
          <Box component="ul" sx={{ m: 0, pl: 0, listStyle: 'none', columns: '220px 3', columnGap: 6 }}>
            {output.properties.map(property => (
              <Box component="li" key={property.name} sx={{ py: 0.5, breakInside: 'avoid' }}>
                <Box component="span" sx={{ fontFamily: mono, fontSize: rem(12) }}>
                  {property.name}
                </Box>
                <Box component="span" sx={{ color: 'text.secondary', ml: 2 }}>
                  {property.label}
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  )
}

function ParameterHelp({ parameter }: { readonly parameter: ParameterDefinition }) {
  const { name, label, help, required, many, position, sets, choices, aliases, pipeline = 'name' } = parameter
  const facts = [
    position === undefined ? '' : runTexts.position(position),
    many === true ? runTexts.many : '',
    runTexts.pipeline[pipeline],
    sets === undefined ? '' : `${runTexts.sets}: ${sets.join(', ')}`,
    aliases === undefined || aliases.length === 0 ? '' : `${runTexts.aliases}: ${aliases.join(', ')}`,
  ].filter(fact => fact !== '')
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '240px 1fr',
        gap: 4,
        py: 2,
        borderBottom: '1px solid',
        borderColor: 'line.hair',
      }}
    >
      <Box component="dt">
        <Box
          component="span"
          sx={{
            fontFamily: mono,
            fontSize: rem(12.5),
            color: 'syntax.parameter',
            display: 'block',
            overflowWrap: 'anywhere',
          }}
        >
          -{name}
        </Box>
        {required === true && <Tag>{runTexts.required}</Tag>}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        <Typography variant="subtitle1" component="span">
          {label}
        </Typography>
        <Typography>{help}</Typography>
        {choices !== undefined && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {choices.join(', ')}
          </Typography>
        )}
        <Typography variant="body2" sx={{ color: 'text.hint' }}>
          {facts.join(' · ')}
        </Typography>
      </Box>
    </Box>
  )
}
