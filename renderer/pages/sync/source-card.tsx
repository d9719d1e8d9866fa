import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined'
import DnsOutlined from '@mui/icons-material/DnsOutlined'
import CheckOutlined from '@mui/icons-material/CheckOutlined'
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import LockOutlined from '@mui/icons-material/LockOutlined'
import NetworkCheckOutlined from '@mui/icons-material/NetworkCheckOutlined'
import TuneOutlined from '@mui/icons-material/TuneOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { listOf, textOf, textsOf } from '../../engine/properties.ts'
import type { Answered } from '../../engine/use-answer.ts'
import { mono, rem } from '../../look/measures.ts'
import { Tag } from '../../look/tag.tsx'
import { filePath } from './set-up-start.ts'
import { isFailed, stepName } from '../../form/test-steps.tsx'

interface SourceCardProps {
  readonly configuration: PsObject
  readonly answered: Answered
  /** Whether there is room for more than what it is and where. */
  readonly roomy: boolean
  readonly schedule: ReactNode
  readonly onTest: () => void
  readonly onSetUp: () => void
}

/** Which directory it is, who reads it, what is in scope, and the way to test and to change it. */
export function SourceCard({ configuration, answered, roomy, schedule, onTest, onSetUp }: SourceCardProps) {
  const file = filePath(configuration)
  const isFile = file !== undefined
  const Icon = isFile ? DescriptionOutlined : DnsOutlined
  const base = textOf(configuration, 'BaseDN')
  const parts = (place: string) => [place, base].filter(part => part !== '').join(', ')
  const place = file ?? textOf(configuration, 'Server')
  return (
    <Box component="section" aria-label={syncTexts.source} sx={cardStyle}>
      <Box aria-hidden sx={iconStyle}>
        <Icon />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 24 }}>
          <Typography variant="h2" noWrap sx={{ minWidth: 0 }}>
            {kindOf(configuration)}
          </Typography>
          <Found answered={answered} />
        </Box>
        <Box sx={lineStyle} title={parts(place)}>
          {parts(isFile ? place.replace(/^.*[/\\]/, '') : place)}
        </Box>
        <Box sx={{ ...lineStyle, fontFamily: 'inherit', fontSize: rem(12), display: 'flex', gap: 3 }}>
          <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, flex: 'none' }}>
            <LockOutlined aria-hidden sx={{ fontSize: 13 }} />
            {securityOf(configuration)}
          </Box>
          <Box component="span" sx={cut}>
            {[...(isFile ? [] : [accountOf(configuration)]), scopeOf(configuration)].join(' · ')}
          </Box>
        </Box>
      </Box>
      {roomy && schedule}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flex: 'none' }}>
        <Button
          size="small"
          variant="outlined"
          startIcon={<NetworkCheckOutlined />}
          disabled={answered.status === 'asking'}
          onClick={onTest}
        >
          {syncTexts.test}
        </Button>
        <Tooltip title={syncTexts.setUp}>
          <IconButton aria-label={syncTexts.setUp} onClick={onSetUp}>
            <TuneOutlined />
          </IconButton>
        </Tooltip>
      </Box>
    </Box>
  )
}

const cardStyle = {
  flex: 1,
  minWidth: 0,
  display: 'flex',
  alignItems: 'center',
  gap: 3.5,
  minHeight: 84,
  border: '1px solid',
  borderColor: 'line.hair',
  borderRadius: '10px',
  px: 4,
  py: 2,
} as const
const iconStyle = {
  width: 38,
  height: 38,
  flex: 'none',
  borderRadius: '8px',
  display: 'grid',
  placeItems: 'center',
  bgcolor: 'tone.accent.soft',
  color: 'tone.accent.text',
} as const
const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const
const lineStyle = {
  ...cut,
  fontFamily: mono,
  fontSize: rem(11.5),
  lineHeight: rem(18),
  color: 'text.secondary',
} as const

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

/** A quiet word with what it is, one over the other, parted from what stands before by a hairline. */
export function Fact({ name, children }: FactProps) {
  return (
    <Box sx={{ borderLeft: '1px solid', borderColor: 'line.hair', pl: 3, flex: 'none', maxWidth: 168, minWidth: 0 }}>
      <Box sx={{ fontSize: rem(12), color: 'text.secondary' }}>{name}</Box>
      <Typography variant="subtitle1" component="div" noWrap className="num">
        {children}
      </Typography>
    </Box>
  )
}

/** What the last test found, where there was one. */
function Found({ answered }: { readonly answered: Answered }) {
  if (answered.status === 'failed') {
    return (
      <Tag tone="bad" icon={ErrorOutlineOutlined}>
        {answered.error.id}
      </Tag>
    )
  }
  if (answered.status !== 'answered') return null
  const failed = answered.rows.find(isFailed)
  return failed === undefined ? (
    <Tag tone="good" icon={CheckOutlined}>
      {syncTexts.testGood}
    </Tag>
  ) : (
    <Tag tone="bad" icon={ErrorOutlineOutlined}>
      {stepName(textOf(failed, 'Step'))}
    </Tag>
  )
}

function wordIn<Words extends Readonly<Record<string, string>>>(words: Words, key: string): string {
  return words[key] ?? key
}

function kindOf(configuration: PsObject): string {
  const { sourceKinds } = syncTexts
  return filePath(configuration) !== undefined
    ? sourceKinds.File
    : wordIn(sourceKinds, textOf(configuration, 'DirectoryType'))
}

function securityOf(configuration: PsObject): string {
  return wordIn(syncTexts.security, textOf(configuration, 'Security'))
}

function scopeOf(configuration: PsObject): string {
  const kinds = textsOf(configuration, 'Scope').map(kind => wordIn(syncTexts.kinds, kind))
  return [kinds.join(', '), ...limits(configuration)].join(', ')
}

function limits(configuration: PsObject): readonly string[] {
  const units = listOf(configuration, 'IncludeUnit').length + listOf(configuration, 'ExcludeUnit').length
  return [
    ...(textOf(configuration, 'Filter') === '' ? [] : [syncTexts.filtered]),
    ...(units === 0 ? [] : [syncTexts.units(units)]),
  ]
}

function accountOf(configuration: PsObject): string {
  const account = textOf(configuration, 'BindAccount')
  return account === '' ? syncTexts.noAccount : account
}
