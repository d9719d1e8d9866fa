import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { Link, useParams } from 'react-router'
import type { CmdletDefinition } from '../../../shared/cmdlet.ts'
import { runTexts } from '../../../shared/texts/run.ts'
import { findDefinition } from '../../form/find-definition.ts'
import { cmdletParts } from '../../form/cmdlet-parts.ts'
import { planOfCmdlet } from '../../form/form-plan.ts'
import { FormView } from '../../form/form-view.tsx'
import { useForm } from '../../form/use-form.ts'
import { useFormRun } from '../../form/use-form-run.ts'
import { BareFoot } from '../../frame/foot.tsx'
import { Sheet } from '../../frame/sheet.tsx'
import { Empty } from '../../look/empty.tsx'
import { mono, rem } from '../../look/measures.ts'
import { CmdletHelp } from './cmdlet-help.tsx'
import { ResultList } from './result-list.tsx'

/** One cmdlet at its own address: form, line, preview, run, results, help. */
export function CmdletPage() {
  const { name = '' } = useParams()
  const definition = findDefinition(name)
  if (definition === undefined) {
    return (
      <Sheet title={runTexts.unknown(name)} foot={<BareFoot />}>
        <Empty
          text={runTexts.unknownText}
          actions={
            <Button variant="contained" component={Link} to="/run">
              {runTexts.showAll}
            </Button>
          }
        />
      </Sheet>
    )
  }
  return <CmdletForm key={definition.name} definition={definition} />
}

function CmdletForm({ definition }: { readonly definition: CmdletDefinition }) {
  const plan = useMemo(() => planOfCmdlet(definition), [definition])
  const form = useForm(plan)
  const run = useFormRun(form)
  const [tab, setTab] = useState<'form' | 'help'>('form')
  return (
    <Sheet
      title={definition.label}
      note={
        <Typography sx={{ color: 'text.secondary' }}>
          <Box component="span" sx={{ fontFamily: mono, fontSize: rem(12), color: 'syntax.cmdlet', mr: 2 }}>
            {definition.name}
          </Box>
          {definition.synopsis}
        </Typography>
      }
      tools={
        <Tabs value={tab} onChange={(_event, next: 'form' | 'help') => setTab(next)} sx={{ mt: 2, mb: -3 }}>
          <Tab value="form" label={runTexts.tabs.form} id="tab-form" aria-controls="panel-form" />
          <Tab value="help" label={runTexts.tabs.help} id="tab-help" aria-controls="panel-help" />
        </Tabs>
      }
      scroll={false}
      foot={null}
    >
      <Box
        role="tabpanel"
        id={`panel-${tab}`}
        aria-labelledby={`tab-${tab}`}
        sx={{
          position: 'absolute',
          inset: 0,
          display: 'flex',
          flexDirection: 'column',
          borderTop: '1px solid',
          borderColor: 'line.hair',
        }}
      >
        {tab === 'form' ? (
          <FormView
            parts={cmdletParts[definition.name]}
            form={form}
            run={run}
            renderOutput={result => <ResultList result={result} output={definition.output} />}
          />
        ) : (
          <CmdletHelp
            definition={definition}
            onExample={line => {
              run.back()
              form.type(line)
              setTab('form')
            }}
          />
        )}
      </Box>
    </Sheet>
  )
}
