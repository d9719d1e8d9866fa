import { settingsTexts } from '../../../shared/texts/en/settings.ts'
import { frameTexts } from '../../../shared/texts/en/frame.ts'
import { useTenant } from '../../engine/use-tenant.ts'
import { Foot } from '../../frame/foot.tsx'
import { Sheet } from '../../frame/sheet.tsx'

/** The page Settings. */
export function SettingsPage() {
  const { state } = useTenant()
  return (
    <Sheet
      title={settingsTexts.title}
      foot={<Foot line="Get-Tenant" cost={frameTexts.cost(state.rows.length, state.milliseconds)} />}
    >
      {null}
    </Sheet>
  )
}
