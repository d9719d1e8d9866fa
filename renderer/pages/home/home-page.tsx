import { homeTexts } from '../../../shared/texts/en/home.ts'
import { frameTexts } from '../../../shared/texts/en/frame.ts'
import { useTenant } from '../../engine/use-tenant.ts'
import { Foot } from '../../frame/foot.tsx'
import { Sheet } from '../../frame/sheet.tsx'

/** The page Home. */
export function HomePage() {
  const { state } = useTenant()
  return (
    <Sheet
      title={homeTexts.title}
      foot={<Foot line="Get-Tenant" cost={frameTexts.cost(state.rows.length, state.milliseconds)} />}
    >
      {null}
    </Sheet>
  )
}
