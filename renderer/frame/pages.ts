import type { SvgIconComponent } from '@mui/icons-material'
import GroupOutlined from '@mui/icons-material/GroupOutlined'
import HistoryOutlined from '@mui/icons-material/HistoryOutlined'
import HomeOutlined from '@mui/icons-material/HomeOutlined'
import KeyOutlined from '@mui/icons-material/KeyOutlined'
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined'
import SyncOutlined from '@mui/icons-material/SyncOutlined'
import SettingsOutlined from '@mui/icons-material/SettingsOutlined'
import TerminalOutlined from '@mui/icons-material/TerminalOutlined'
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined'
import { frameTexts } from '../../shared/texts/frame.ts'
import type { Introduced } from './introduced.ts'

/** One page as navigation and search know it. */
export interface PageEntry {
  readonly path: string
  readonly name: string
  readonly icon: SvgIconComponent
  /** Stands at the end of the navigation, away from the daily ones. */
  readonly apart?: true
  /** Is opened from where it belongs to, and found by searching. */
  readonly hidden?: true
  /** What the introduction says of it. */
  readonly introduced?: Introduced
}

/** The pages there are, in the order of the navigation. */
export const pages: readonly PageEntry[] = [
  { path: '/', name: frameTexts.pages.home, icon: HomeOutlined },
  { path: '/users', name: frameTexts.pages.users, icon: GroupOutlined, introduced: 'users' },
  { path: '/import', name: frameTexts.pages.import, icon: UploadFileOutlined, hidden: true },
  { path: '/permissions', name: frameTexts.pages.permissions, icon: KeyOutlined },
  { path: '/sync', name: frameTexts.pages.sync, icon: SyncOutlined },
  { path: '/shell', name: frameTexts.pages.shell, icon: TerminalOutlined },
  { path: '/run', name: frameTexts.pages.run, icon: MenuBookOutlined },
  { path: '/activity', name: frameTexts.pages.activity, icon: HistoryOutlined, introduced: 'activity' },
  { path: '/settings', name: frameTexts.pages.settings, icon: SettingsOutlined, apart: true },
]
