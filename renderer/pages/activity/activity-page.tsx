import { activityTexts } from '../../../shared/texts/en/activity.ts'
import { frameTexts } from '../../../shared/texts/en/frame.ts'
import { useTenant } from '../../engine/use-tenant.ts'
import { Foot } from '../../frame/foot.tsx'
import { Sheet } from '../../frame/sheet.tsx'

/** The page Activity. */
export function ActivityPage() {
  const { state } = useTenant()
  return (
    <Sheet
      title={activityTexts.title}
      foot={<Foot line="Get-TenantJournal" cost={frameTexts.cost(state.rows.length, state.milliseconds)} />}
    >
      {null}
    </Sheet>
  )
}
