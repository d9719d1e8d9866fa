import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { formTexts } from '../../shared/texts/form.ts'
import { secretSeconds } from '../../shared/host.ts'
import { emptyClipboard } from '../engine/copy-secret.ts'
import { recordOf } from '../engine/live-query.ts'
import { useCopiedSecret } from '../state/copied-secret.ts'
import { useSession } from '../state/session.ts'

/** What became of the secret that was copied last, with a way to take it out where the program cannot; empty where none was. */
export function CopiedLine() {
  const copied = useCopiedSecret(state => state.copied)
  const tell = useCopiedSecret(state => state.tell)
  const complain = useSession(session => session.complain)
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        flexWrap: copied === 'perhaps' ? 'wrap' : 'nowrap',
        typography: 'body2',
      }}
    >
      <Box role="status" sx={{ color: copied === 'perhaps' ? 'tone.warn.text' : 'text.secondary' }}>
        {copied !== undefined && formTexts.secretCopied[copied](secretSeconds)}
      </Box>
      {copied === 'copied' && <Left />}
      {copied === 'perhaps' && (
        <>
          <Button
            size="small"
            variant="outlined"
            onClick={() => emptyClipboard().catch((reason: unknown) => complain(recordOf(reason)))}
          >
            {formTexts.emptyClipboard}
          </Button>
          <Button size="small" variant="text" onClick={() => tell(undefined)}>
            {formTexts.leaveClipboard}
          </Button>
        </>
      )}
    </Box>
  )
}

/** The seconds that are left; the sentence beside them says it once for those who hear it. */
function Left() {
  const until = useCopiedSecret(state => state.until)
  const [left, setLeft] = useState(secretSeconds)
  useEffect(() => {
    const look = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1_000)))
    look()
    const timer = setInterval(look, 1_000)
    return () => clearInterval(timer)
  }, [until])
  return (
    <Box component="span" aria-hidden className="num" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {formTexts.secondsLeft(left)}
    </Box>
  )
}
