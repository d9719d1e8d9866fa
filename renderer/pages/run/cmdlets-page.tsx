import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { snapIns, type CmdletDefinition } from '../../../shared/cmdlet.ts'
import { definitions } from '../../../shared/cmdlets/index.ts'
import { runTexts } from '../../../shared/texts/run.ts'
import { Foot } from '../../frame/foot.tsx'
import { Sheet } from '../../frame/sheet.tsx'
import { SearchField } from '../../list/search-field.tsx'
import { useAddress } from '../../list/use-address.ts'
import { Empty } from '../../look/empty.tsx'
import { mono, rem } from '../../look/measures.ts'

/** Whether every word occurs in the cmdlet's name or in what it says of itself. */
function isAbout(definition: CmdletDefinition, search: string): boolean {
  const text = [definition.name, definition.label, definition.synopsis].join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}

/** All cmdlets by snap-in, each leading to its form. */
export function CmdletsPage() {
  const [params, setParams] = useAddress()
  const words = params.get('q') ?? ''
  const found = definitions.filter(definition => isAbout(definition, words.trim()))
  return (
    <Sheet
      title={runTexts.title}
      foot={<Foot line="Get-Command" cost={runTexts.count(found.length)} />}
      tools={
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mt: 3 }}>
          <SearchField
            label={runTexts.search}
            value={words}
            onSearch={search => setParams(search === '' ? {} : { q: search }, { replace: true })}
          />
          <Typography className="num" sx={{ color: 'text.secondary' }} role="status">
            {runTexts.count(found.length)}
          </Typography>
        </Box>
      }
    >
      {found.length === 0 && <Empty title={runTexts.nothing(words)} text={runTexts.nothingText} />}
      {snapIns.map(snapIn => {
        const here = found.filter(definition => definition.snapIn === snapIn)
        return here.length === 0 ? null : (
          <Box component="section" key={snapIn} aria-label={runTexts.snapIns[snapIn]} sx={{ mb: 6 }}>
            <Typography variant="h2" sx={{ mb: 2 }}>
              {runTexts.snapIns[snapIn]}
              <Box
                component="span"
                sx={{ fontFamily: mono, fontSize: rem(12), fontWeight: 400, color: 'text.hint', ml: 3 }}
              >
                {snapIn}
              </Box>
            </Typography>
            <Box component="ul" sx={listStyle}>
              {here.map(definition => (
                <Entry key={definition.name} definition={definition} />
              ))}
            </Box>
          </Box>
        )
      })}
    </Sheet>
  )
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(310px, 1fr))',
  gap: 2,
} as const

function Entry({ definition }: { readonly definition: CmdletDefinition }) {
  const { name, label, synopsis, origin } = definition
  return (
    <Box component="li">
      <Box
        component={Link}
        to={`/run/${name}`}
        sx={theme => ({
          display: 'block',
          height: '100%',
          px: 3.5,
          py: 2.5,
          borderRadius: '8px',
          border: `1px solid ${theme.vars.palette.line.hair}`,
          color: 'inherit',
          textDecoration: 'none',
          '&:hover': { borderColor: theme.vars.palette.line.hover },
        })}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <Typography variant="subtitle1" component="span" sx={{ flex: 1 }}>
            {label}
          </Typography>
          {origin !== 'documented' && definition.snapIn === 'Microsoft.Exchange.Transporter' && (
            <Typography variant="body2" component="span" sx={{ color: 'text.hint' }}>
              {runTexts.origins[origin]}
            </Typography>
          )}
        </Box>
        <Box
          component="span"
          sx={{ fontFamily: mono, fontSize: rem(12), color: 'syntax.cmdlet', overflowWrap: 'anywhere' }}
        >
          {name}
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {synopsis}
        </Typography>
      </Box>
    </Box>
  )
}
