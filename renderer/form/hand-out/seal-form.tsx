import AutorenewOutlined from '@mui/icons-material/AutorenewOutlined'
import StopOutlined from '@mui/icons-material/StopOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import LinearProgress from '@mui/material/LinearProgress'
import OutlinedInput from '@mui/material/OutlinedInput'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useRef, useState } from 'react'
import { handOutTexts } from '../../../shared/texts/hand-out.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { copySecret } from '../../engine/copy-secret.ts'
import { CopyButton } from '../../look/copy-button.tsx'
import { mono, rem } from '../../look/measures.ts'
import { fewestDifferent, isStrong, newPassphrase, shortestPassphrase } from './passphrase.ts'
import { sealed } from './seal.ts'

interface SealFormProps {
  readonly count: number
  /** What is to be sealed, made when it is. */
  readonly text: () => Promise<string>
  /** Saves the sealed text; the name that it has then, or null where that was given up. */
  readonly save: (sealedText: string) => Promise<string | null>
  readonly onCancel: () => void
}

type Stage =
  | { readonly kind: 'asking'; readonly failure?: string }
  | { readonly kind: 'sealing'; readonly part: number }
  | { readonly kind: 'sealed'; readonly file: string }

/** Seals the passwords under a passphrase, with progress; leaving it gives the work up. */
export function SealForm({ count, text, save, onCancel }: SealFormProps) {
  const [passphrase, setPassphrase] = useState(newPassphrase)
  const [stage, setStage] = useState<Stage>({ kind: 'asking' })
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])
  const id = useId()
  const connection = useConnection()
  const strong = isStrong(passphrase)

  const seal = async () => {
    const controller = new AbortController()
    abort.current = controller
    setStage({ kind: 'sealing', part: 0 })
    try {
      const sealedText = await sealed(await text(), passphrase.trim(), {
        signal: controller.signal,
        onProgress: part => setStage({ kind: 'sealing', part }),
      })
      const file = await save(sealedText)
      setStage(file === null ? { kind: 'asking' } : { kind: 'sealed', file })
    } catch (error) {
      const stopped = controller.signal.aborted
      setStage({
        kind: 'asking',
        ...(stopped ? {} : { failure: error instanceof Error ? error.message : String(error) }),
      })
    }
  }
  return (
    <Box
      component="form"
      aria-label={handOutTexts.seal}
      onSubmit={event => {
        event.preventDefault()
        event.stopPropagation()
        if (strong && stage.kind === 'asking') void seal()
      }}
    >
      <Box component="label" htmlFor={id} sx={{ display: 'block', typography: 'subtitle2', mb: '5px' }}>
        {handOutTexts.passphrase}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <OutlinedInput
          id={id}
          fullWidth
          size="small"
          value={passphrase}
          readOnly={stage.kind !== 'asking'}
          error={!strong}
          onChange={event => setPassphrase(event.target.value)}
          inputProps={{
            'aria-describedby': `${id}-help`,
            'aria-invalid': !strong,
            spellCheck: false,
            autoComplete: 'off',
          }}
          sx={{ fontFamily: mono, fontSize: rem(13) }}
        />
        <CopyButton text={passphrase} name={handOutTexts.copyPassphrase} copy={text => copySecret(connection, text)} />
        {stage.kind === 'asking' && (
          <Tooltip title={handOutTexts.another}>
            <IconButton size="small" aria-label={handOutTexts.another} onClick={() => setPassphrase(newPassphrase())}>
              <AutorenewOutlined />
            </IconButton>
          </Tooltip>
        )}
      </Box>
      <Typography id={`${id}-help`} variant="body2" sx={{ color: strong ? 'text.secondary' : 'tone.bad.text', mt: 1 }}>
        {strong ? handOutTexts.passphraseHelp : handOutTexts.passphraseWeak(shortestPassphrase, fewestDifferent)}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2.5, minHeight: 32 }}>
        {stage.kind === 'asking' && (
          <>
            <Button variant="outlined" type="submit" disabled={!strong}>
              {handOutTexts.sealNow(count)}
            </Button>
            <Button variant="text" onClick={onCancel}>
              {handOutTexts.cancel}
            </Button>
          </>
        )}
        {stage.kind === 'sealing' && (
          <>
            <LinearProgress
              variant="determinate"
              value={stage.part * 100}
              aria-label={handOutTexts.sealing}
              sx={{ flex: 1 }}
            />
            <Button variant="outlined" startIcon={<StopOutlined />} onClick={() => abort.current?.abort()}>
              {handOutTexts.stop}
            </Button>
          </>
        )}
        <Box role="status" sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
          {stage.kind === 'sealed' && handOutTexts.sealed(stage.file)}
          {stage.kind === 'asking' && stage.failure !== undefined && handOutTexts.sealFailed(stage.failure)}
        </Box>
      </Box>
    </Box>
  )
}
