import LockOutlined from '@mui/icons-material/LockOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { type ClipboardEvent, useEffect, useState } from 'react'
import { formTexts } from '../../shared/texts/form.ts'
import { handOutTexts } from '../../shared/texts/hand-out.ts'
import { useConnection } from '../engine/connection-context.ts'
import { copySecret } from '../engine/copy-secret.ts'
import { recordOf } from '../engine/live-query.ts'
import type { RevealedSecret } from '../engine/run.ts'
import { useCalled } from '../engine/use-names.ts'
import { CopyButton } from '../look/copy-button.tsx'
import { mono, rem } from '../look/measures.ts'
import { useCopiedSecret } from '../state/copied-secret.ts'
import { useSession } from '../state/session.ts'
import { CopiedLine } from './copied-line.tsx'
import { HandOut } from './hand-out/hand-out.tsx'

/** Generated passwords, shown this once: one as it is, several only where somebody asks for the list. */
export function SecretsPanel({ secrets }: { readonly secrets: readonly RevealedSecret[] }) {
  const [listed, setListed] = useState(false)
  const many = secrets.length > 1
  const connection = useConnection()
  const place = useCopiedSecret(state => state.place)
  useEffect(() => place(), [place])
  const complain = useSession(session => session.complain)
  const copy = (text: string) => copySecret(connection, text)
  // What is copied by keyboard is a secret as well.
  const onCopy = (event: ClipboardEvent) => {
    const text = String(getSelection())
    if (text.trim() === '' || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    copy(text).catch((reason: unknown) => complain(recordOf(reason)))
  }
  return (
    <Box
      role="group"
      onCopy={onCopy}
      aria-label={formTexts.secretTitle(secrets.length)}
      sx={{
        border: '1px solid',
        borderColor: 'tone.accent.line',
        borderRadius: '8px',
        bgcolor: 'tone.accent.soft',
        p: 3.5,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 28 }}>
        <LockOutlined aria-hidden sx={{ fontSize: 18, color: 'tone.accent.text' }} />
        <Typography variant="subtitle1" component="span" sx={{ flex: 1 }}>
          {formTexts.secretTitle(secrets.length)}
        </Typography>
        {many && (
          <Button size="small" variant="text" aria-expanded={listed} onClick={() => setListed(!listed)}>
            {listed ? handOutTexts.hideList : handOutTexts.showList}
          </Button>
        )}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: many ? 3 : 1.5 }}>
        {many ? handOutTexts.lead : formTexts.secretOnce}
      </Typography>
      {many && <HandOut secrets={secrets} />}
      {(listed || !many) && <SecretsList secrets={secrets} copy={copy} />}
      <CopiedLine />
    </Box>
  )
}

interface SecretsListProps {
  readonly secrets: readonly RevealedSecret[]
  readonly copy: (text: string) => Promise<void>
}

function SecretsList({ secrets, copy }: SecretsListProps) {
  const called = useCalled(
    [],
    secrets.map(({ target }) => target),
  )
  const all = secrets.map(({ target, password }) => `${target}\t${password}`).join('\n')
  return (
    <Box sx={{ mt: secrets.length > 1 ? 3 : 0 }}>
      {secrets.length > 1 && (
        <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
          <CopyButton text={all} name={formTexts.secretCopyAll} copy={copy} />
        </Box>
      )}
      <Box component="dl" sx={{ m: 0, maxHeight: 220, overflowY: 'auto' }}>
        {secrets.map(({ target, password }) => (
          <Box key={target} sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 30 }}>
            <Box component="dt" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {called(target) ?? target}
              {called(target) !== undefined && (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {` ${target}`}
                </Box>
              )}
            </Box>
            <Box component="dd" sx={{ m: 0, display: 'flex', alignItems: 'center', gap: 3 }}>
              <Box component="span" sx={{ fontFamily: mono, fontSize: rem(14), userSelect: 'all' }}>
                {password}
              </Box>
              <CopyButton text={password} name={formTexts.secretOf(target)} copy={copy} />
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
