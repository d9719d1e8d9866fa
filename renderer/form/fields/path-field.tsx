import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useEffect, useRef } from 'react'
import type { FileSort } from '../../../shared/cmdlet.ts'
import { fileEndings } from '../../../shared/file-endings.ts'
import { formTexts } from '../../../shared/texts/form.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { recordOf } from '../../engine/live-query.ts'
import { mono } from '../../look/measures.ts'
import { useSession } from '../../state/session.ts'
import type { FieldProps } from './field-props.ts'
import { describedBy, FieldShell } from './field-shell.tsx'
import { typedText } from './text-fields.tsx'

/** A path, in the face of commands; a file that is to be read may be chosen. */
export function PathField({ field, value, onChange, problem, onHand }: FieldProps) {
  const { opens, label } = field.parameter
  const text = typedText(value)
  const input = useRef<HTMLInputElement>(null)
  // After each drawing: a path may also be filled in from outside.
  useEffect(() => {
    if (input.current !== document.activeElement) showEnd(input.current)
  })
  return (
    <FieldShell field={field} problem={problem}>
      {ids => (
        <Box sx={{ display: 'flex', gap: 2 }}>
          <OutlinedInput
            fullWidth
            value={text}
            inputRef={input}
            // The browser goes back to the beginning by itself, after it has told of the blur.
            onBlur={() => requestAnimationFrame(() => showEnd(input.current))}
            onChange={event => onChange(event.target.value === '' ? undefined : event.target.value)}
            error={problem !== undefined}
            required={field.required}
            inputProps={{ ...describedBy(ids, problem), spellCheck: false, title: text }}
            sx={{ fontFamily: mono }}
          />
          {opens !== undefined && (
            <ChooseButton
              sort={opens}
              label={label}
              onChoose={onChange}
              {...(onHand === undefined ? {} : { onHand })}
            />
          )}
        </Box>
      )}
    </FieldShell>
  )
}

/** Of a path that is longer than its field the name of the file is worth more than the folders before it. */
function showEnd(input: HTMLInputElement | null): void {
  if (input !== null) input.scrollLeft = input.scrollWidth
}

interface ChooseButtonProps extends Pick<FieldProps, 'onHand'> {
  readonly sort: FileSort
  /** Of the field. */
  readonly label: string
  readonly onChoose: (path: string) => void
}

/** Chooses a file: where it lies in the window, which then reads it there; in a browser it is handed over by its name. */
function ChooseButton({ sort, label, onChoose, onHand }: ChooseButtonProps) {
  const { host, info } = useConnection()
  const picker = useRef<HTMLInputElement>(null)
  const inDialog = info.offers.includes('chooseFile')
  const choose = () => {
    if (!inDialog) return picker.current?.click()
    host.chooseFile(sort).then(
      path => {
        if (path !== null) onChoose(path)
      },
      (error: unknown) => useSession.getState().complain(recordOf(error)),
    )
  }
  return (
    <>
      <Button variant="outlined" startIcon={<FolderOpenOutlined />} onClick={choose} sx={{ flex: 'none', height: 34 }}>
        {formTexts.choose}
      </Button>
      {!inDialog && (
        <input
          ref={picker}
          type="file"
          hidden
          accept={fileEndings[sort].map(ending => `.${ending}`).join(',')}
          aria-label={formTexts.chooseFor(label)}
          onChange={event => {
            const [file] = Array.from(event.currentTarget.files ?? [])
            // The same file may be chosen again, when it has changed.
            event.currentTarget.value = ''
            if (file === undefined) return
            onHand?.(file.name, file)
            onChoose(file.name)
          }}
        />
      )}
    </>
  )
}
