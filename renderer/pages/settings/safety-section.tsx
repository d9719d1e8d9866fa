import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined'
import SaveOutlined from '@mui/icons-material/SaveOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { backupTenant, testTenant } from '../../../shared/cmdlets/tenant.ts'
import { settingsTexts } from '../../../shared/texts/settings.ts'
import type { PsObject } from '../../../shared/values.ts'
import { dateOf, flagOf, textOf } from '../../engine/properties.ts'
import { useAnswer, type Answered } from '../../engine/use-answer.ts'
import { CopyButton } from '../../look/copy-button.tsx'
import { formatDay } from '../../look/format.ts'
import { mono, rem } from '../../look/measures.ts'
import { Problem } from '../../look/problem.tsx'
import { useDialog } from '../../state/dialog.ts'
import { Copies } from './copies.tsx'
import { Fact, rowsStyle, Section } from './section.tsx'

/** The tenant's file: where it is, a copy of it, and whether it is whole. */
export function SafetySection({ tenant }: { readonly tenant: PsObject }) {
  const openDialog = useDialog(dialog => dialog.open)
  const { answered, ask } = useAnswer()
  const path = textOf(tenant, 'Path')
  const created = dateOf(tenant, 'WhenCreated')
  const asking = answered.status === 'asking'
  return (
    <Section
      name="file"
      title={settingsTexts.safety}
      action={
        <>
          <Button
            size="small"
            variant="outlined"
            startIcon={<FactCheckOutlined />}
            disabled={asking}
            onClick={() => ask({ cmdlet: testTenant.name, arguments: [] })}
          >
            {asking ? settingsTexts.checking : settingsTexts.check}
          </Button>
          <Button
            size="small"
            variant="outlined"
            startIcon={<SaveOutlined />}
            onClick={() => openDialog({ cmdlet: backupTenant.name, presets: { Path: backupPath(path, new Date()) } })}
          >
            {settingsTexts.backUp}
          </Button>
        </>
      }
    >
      <Box component="dl" sx={{ m: 0 }}>
        <Fact name={settingsTexts.file}>
          <Box component="span" sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
            <Box component="span" sx={{ fontFamily: mono, fontSize: rem(12), minWidth: 0, overflowWrap: 'anywhere' }}>
              {path}
            </Box>
            <CopyButton text={path} name={settingsTexts.copyFile} />
          </Box>
        </Fact>
        <Fact name={settingsTexts.created}>{created === undefined ? '' : formatDay(created)}</Fact>
        <Fact name={settingsTexts.copies}>
          <Copies />
        </Fact>
      </Box>
      <Box role="status" sx={{ mt: 2 }}>
        <Findings answered={answered} />
      </Box>
    </Section>
  )
}

/** A name in the session's folder, where no question is asked, with the minute in it, which no earlier backup has. */
export function backupPath(path: string, now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(two).join('-')
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.tenant$/i, '')
  return `${name} ${day} ${two(now.getHours())}${two(now.getMinutes())}.tenant`
}

function Findings({ answered }: { readonly answered: Answered }) {
  if (answered.status === 'failed') return <Problem error={answered.error} />
  if (answered.status !== 'answered') {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {settingsTexts.checkNote}
      </Typography>
    )
  }
  return (
    <Box component="ul" sx={rowsStyle}>
      {answered.rows.map(finding => (
        <li key={textOf(finding, 'Check')}>
          <Finding finding={finding} />
        </li>
      ))}
    </Box>
  )
}

function Finding({ finding }: { readonly finding: PsObject }) {
  const ok = flagOf(finding, 'Ok')
  const check = textOf(finding, 'Check')
  const name = Object.entries(settingsTexts.checks).find(([known]) => known === check)?.[1] ?? check
  const Icon = ok ? CheckCircleOutlined : ErrorOutlineOutlined
  return (
    <>
      <Icon aria-hidden sx={{ fontSize: 18, color: ok ? 'tone.good.text' : 'tone.bad.text' }} />
      <Typography variant="subtitle1" component="span" sx={{ width: 64 }}>
        {name}
      </Typography>
      <Box component="span" sx={{ color: ok ? 'text.secondary' : 'tone.bad.text', flex: 1, minWidth: 0 }}>
        {ok ? settingsTexts.inOrder : settingsTexts.notInOrder}
      </Box>
      <Typography
        variant="body2"
        component="span"
        sx={{ color: 'text.secondary', minWidth: 0, overflowWrap: 'anywhere' }}
      >
        {textOf(finding, 'Detail')}
      </Typography>
    </>
  )
}
