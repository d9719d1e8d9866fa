import type { SvgIconComponent } from '@mui/icons-material'
import BlockOutlined from '@mui/icons-material/BlockOutlined'
import CheckOutlined from '@mui/icons-material/CheckOutlined'
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined'
import EditOutlined from '@mui/icons-material/EditOutlined'
import ForwardToInboxOutlined from '@mui/icons-material/ForwardToInboxOutlined'
import KeyOutlined from '@mui/icons-material/KeyOutlined'
import LockResetOutlined from '@mui/icons-material/LockResetOutlined'
import MailOutlineOutlined from '@mui/icons-material/MailOutlineOutlined'
import PersonAddAlt1Outlined from '@mui/icons-material/PersonAddAlt1Outlined'
import type { JobId } from '../../shared/jobs/job.ts'

/** The icon of each job: one meaning, one icon everywhere. */
export const jobIcons: Readonly<Record<JobId, SvgIconComponent>> = {
  provision: PersonAddAlt1Outlined,
  edit: EditOutlined,
  enable: CheckOutlined,
  disable: BlockOutlined,
  pop3: MailOutlineOutlined,
  permissions: KeyOutlined,
  alternateRecipient: ForwardToInboxOutlined,
  password: LockResetOutlined,
  remove: DeleteOutlineOutlined,
}
