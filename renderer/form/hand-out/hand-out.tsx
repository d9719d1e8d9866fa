import LockOutlined from '@mui/icons-material/LockOutlined'
import PrintOutlined from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { handOutTexts } from '../../../shared/texts/hand-out.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { recordOf } from '../../engine/live-query.ts'
import { textOf } from '../../engine/properties.ts'
import type { RevealedSecret } from '../../engine/run.ts'
import { useTenant } from '../../engine/use-tenant.ts'
import { saveText } from '../../look/save-text.ts'
import { usePreferences } from '../../state/preferences.ts'
import { listOf, peopleOf, type HandOutPerson } from './people.ts'
import { PrintPages } from './print-pages.tsx'
import { SealForm } from './seal-form.tsx'

/** The ways in which many new passwords leave the program: a page for each person, or one sealed file. */
export function HandOut({ secrets }: { readonly secrets: readonly RevealedSecret[] }) {
  const connection = useConnection()
  const { engine, session, info } = connection
  const { tenant } = useTenant()
  const [sealing, setSealing] = useState(false)
  const [printed, setPrinted] = useState<readonly HandOutPerson[]>()
  const [problem, setProblem] = useState<string>()
  const { signIn: kept, keepSignIn } = usePreferences()
  const signIn = kept[info.tenant.path] ?? ''
  const id = useId()
  const organization = tenant === undefined ? info.tenant.name : textOf(tenant, 'Name')
  const people = () => peopleOf(secrets, engine, session)

  const print = async () => {
    const found = await people()
    // The pages have to be there before the browser looks at them.
    flushSync(() => setPrinted(found))
    globalThis.print()
  }
  const save = async (sealedText: string) => {
    const name = handOutTexts.fileName(organization, new Date().toISOString().slice(0, 10))
    return saveText(connection, name, sealedText, 'exact')
  }
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Box sx={waysStyle}>
        <Box>
          <Button
            variant="outlined"
            startIcon={<PrintOutlined />}
            onClick={() => {
              print().catch((thrown: unknown) => setProblem(recordOf(thrown).message))
            }}
          >
            {handOutTexts.print(secrets.length)}
          </Button>
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
            {handOutTexts.printText}
          </Typography>
        </Box>
        <Box>
          <Button
            variant="outlined"
            startIcon={<LockOutlined />}
            aria-expanded={sealing}
            onClick={() => setSealing(!sealing)}
          >
            {handOutTexts.seal}
          </Button>
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
            {handOutTexts.sealText}
          </Typography>
        </Box>
      </Box>
      {sealing ? (
        <SealForm
          count={secrets.length}
          text={async () => listOf(await people())}
          save={save}
          onCancel={() => setSealing(false)}
        />
      ) : (
        <Box>
          <Box component="label" htmlFor={id} sx={{ display: 'block', typography: 'subtitle2', mb: '5px' }}>
            {handOutTexts.signIn}
          </Box>
          <OutlinedInput
            id={id}
            fullWidth
            size="small"
            value={signIn}
            onChange={event => keepSignIn(info.tenant.path, event.target.value)}
            inputProps={{ maxLength: 200, spellCheck: false, 'aria-describedby': `${id}-help` }}
          />
          <Typography id={`${id}-help`} variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
            {handOutTexts.signInHelp}
          </Typography>
        </Box>
      )}
      {problem !== undefined && (
        <Typography role="alert" sx={{ color: 'tone.bad.text' }}>
          {problem}
        </Typography>
      )}
      {printed !== undefined && <PrintPages people={printed} tenant={organization} signIn={signIn.trim()} />}
    </Box>
  )
}

const waysStyle = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  gap: 3,
} as const
