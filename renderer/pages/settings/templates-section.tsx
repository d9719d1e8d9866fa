import AddOutlined from '@mui/icons-material/AddOutlined'
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined'
import EditOutlined from '@mui/icons-material/EditOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Skeleton from '@mui/material/Skeleton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { getTenantTemplate, removeTenantTemplate, setTenantTemplate } from '../../../shared/cmdlets/tenant-template.ts'
import { settingsTexts } from '../../../shared/texts/settings.ts'
import { templateTexts } from '../../../shared/texts/templates.ts'
import type { PsObject } from '../../../shared/values.ts'
import { flagOf, textOf, textsOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { templatePresets } from '../../form/jobs/template-fields.ts'
import { rem } from '../../look/measures.ts'
import { Problem } from '../../look/problem.tsx'
import { Tag } from '../../look/tag.tsx'
import { useDialog } from '../../state/dialog.ts'
import { rowsStyle, Section } from './section.tsx'

/** What new people may have in common, for all who administer the tenant. */
export function TemplatesSection() {
  const openDialog = useDialog(dialog => dialog.open)
  const { rows, status, error } = useQuery({ cmdlet: getTenantTemplate.name, arguments: [] })
  return (
    <Section
      name="templates"
      title={templateTexts.templates}
      action={
        <Button
          size="small"
          variant="outlined"
          startIcon={<AddOutlined />}
          onClick={() => openDialog({ cmdlet: setTenantTemplate.name })}
        >
          {templateTexts.add}
        </Button>
      }
    >
      {status === 'waiting' && <Skeleton variant="rounded" height={42} />}
      {error !== undefined && rows.length === 0 && <Problem error={error} />}
      {status === 'ready' && rows.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{templateTexts.teach}</Typography>
      )}
      <Box component="ul" sx={rowsStyle}>
        {rows.map(template => (
          <li key={textOf(template, 'Name')}>
            <TemplateRow template={template} />
          </li>
        ))}
      </Box>
    </Section>
  )
}

/** What a template gives, in a few words. */
function contentOf(template: PsObject): string {
  const pattern = textOf(template, 'AddressPattern')
  const groups = textsOf(template, 'MemberOf').length
  const mailboxes = textsOf(template, 'Opens').length
  return [
    textOf(template, 'Department'),
    ...textsOf(template, 'SubscriptionIDs'),
    ...(flagOf(template, 'AccountOnly') ? [templateTexts.accountOnly] : []),
    ...(groups === 0 ? [] : [templateTexts.groups(groups)]),
    ...(mailboxes === 0 ? [] : [templateTexts.mailboxes(mailboxes)]),
    pattern,
  ]
    .filter(part => part !== '')
    .join(' · ')
}

function TemplateRow({ template }: { readonly template: PsObject }) {
  const openDialog = useDialog(dialog => dialog.open)
  const name = textOf(template, 'Name')
  const gone = textsOf(template, 'Gone')
  return (
    <>
      <Box sx={{ flex: 1, minWidth: 0, py: 2 }}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography variant="subtitle1" component="span" sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          {gone.length > 0 && (
            <Tag tone="warn" icon={WarningAmberOutlined}>
              {templateTexts.gone(gone)}
            </Tag>
          )}
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: rem(12), overflowWrap: 'anywhere' }}>{contentOf(template)}</Box>
      </Box>
      <Tooltip title={settingsTexts.changeOf(name)}>
        <IconButton
          size="small"
          aria-label={settingsTexts.changeOf(name)}
          onClick={() => openDialog({ cmdlet: setTenantTemplate.name, presets: templatePresets(template) })}
        >
          <EditOutlined />
        </IconButton>
      </Tooltip>
      <Tooltip title={settingsTexts.remove(name)}>
        <IconButton
          size="small"
          aria-label={settingsTexts.remove(name)}
          onClick={() => openDialog({ cmdlet: removeTenantTemplate.name, presets: { Name: name } })}
        >
          <DeleteOutlineOutlined />
        </IconButton>
      </Tooltip>
    </>
  )
}
