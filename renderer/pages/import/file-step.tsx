import ContentPasteOutlined from '@mui/icons-material/ContentPasteOutlined'
import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined'
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from 'react'
import { importTexts } from '../../../shared/texts/import.ts'
import type { PsObject } from '../../../shared/values.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { numberOf, textOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { unseen } from '../../look/measures.ts'
import { Advance } from './advance.tsx'
import { takeFile } from './import-actions.ts'
import { unfinishedImports } from './import-model.ts'
import { useImport } from './import-store.ts'
import { KindPicker } from './kind-picker.tsx'
import { goOn } from './run-actions.ts'

/** Where the file comes from: chosen, dropped or pasted. */
export function FileStep() {
  const connection = useConnection()
  const { reading, read, source } = useImport()
  const title = reading ? importTexts.reading(source?.name ?? '') : importTexts.dropTitle
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [pasting, setPasting] = useState(false)
  const left = useQuery(unfinishedImports).rows
  const [resumed, setResumed] = useState<PsObject>()
  const take = (name: string, blob: Blob | undefined, unfinished?: PsObject) => {
    if (blob === undefined) return
    if (unfinished === undefined) void takeFile(connection, { name, blob })
    else void goOn(connection, unfinished, { name, blob })
  }
  usePastedRows(text => take(importTexts.pasted, new Blob([text])))
  const choose = (unfinished?: PsObject) => {
    setResumed(unfinished)
    input.current?.click()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = Array.from(event.dataTransfer.files)
    take(file?.name ?? '', file)
  }
  return (
    <Box sx={{ maxWidth: 860, display: 'flex', flexDirection: 'column', gap: 5 }}>
      {left.map(each => (
        <Box
          key={textOf(each, 'Import')}
          sx={{
            display: 'flex',
            alignItems: 'center',
            flexWrap: 'wrap',
            gap: 3,
            p: 4,
            borderRadius: '10px',
            border: '1px solid',
            borderColor: 'tone.warn.line',
            bgcolor: 'tone.warn.soft',
          }}
        >
          <Box sx={{ flex: 1, minWidth: 260 }}>
            <Typography variant="subtitle1" component="p">
              {importTexts.unfinished(textOf(each, 'File'), numberOf(each, 'Left'))}
            </Typography>
            <Typography sx={{ color: 'text.secondary' }}>{importTexts.unfinishedText}</Typography>
          </Box>
          <Button variant="outlined" startIcon={<PlayArrowOutlined />} onClick={() => choose(each)}>
            {importTexts.goOnWith(textOf(each, 'File'))}
          </Button>
        </Box>
      ))}
      <KindPicker />
      <Box
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          borderRadius: '10px',
          border: '1px dashed',
          borderColor: over ? 'primary.main' : 'line.control',
          bgcolor: over ? 'tone.accent.soft' : 'background.sunken',
          p: 8,
          textAlign: 'center',
        }}
      >
        <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <Box sx={{ color: 'text.secondary', mt: 1, mb: 4, minHeight: '1.5em' }}>
          {reading ? <Advance name={title} share={read} /> : importTexts.dropText}
        </Box>
        <Box sx={{ display: 'flex', gap: 2, justifyContent: 'center', flexWrap: 'wrap' }}>
          <Button variant="contained" startIcon={<UploadFileOutlined />} onClick={() => choose()}>
            {importTexts.choose}
          </Button>
          <Button
            variant="outlined"
            startIcon={<ContentPasteOutlined />}
            aria-expanded={pasting}
            onClick={() => setPasting(!pasting)}
          >
            {importTexts.paste}
          </Button>
        </Box>
        <Box
          component="input"
          ref={input}
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          aria-label={importTexts.choose}
          tabIndex={-1}
          sx={unseen}
          onChange={event => {
            const [file] = Array.from(event.currentTarget.files ?? [])
            event.currentTarget.value = ''
            take(file?.name ?? '', file, resumed)
          }}
        />
        {pasting && <PasteField onUse={text => take(importTexts.pasted, new Blob([text]))} />}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {importTexts.recognised}
      </Typography>
    </Box>
  )
}

/** Takes what is pasted while the step is in sight, wherever focus is, but for fields and dialogs: those take it themselves. */
function usePastedRows(onRows: (text: string) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const elsewhere = event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]') !== null
    if (elsewhere || text.trim() === '') return
    event.preventDefault()
    onRows(text)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event)
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])
}

function PasteField({ onUse }: { readonly onUse: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <Box sx={{ mt: 4, textAlign: 'left' }}>
      <OutlinedInput
        multiline
        fullWidth
        autoFocus
        minRows={4}
        maxRows={10}
        value={text}
        onChange={event => setText(event.target.value)}
        inputProps={{ 'aria-label': importTexts.pasteLabel, spellCheck: false }}
      />
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', mt: 2 }}>
        <Button variant="outlined" disabled={text.trim() === ''} onClick={() => onUse(text)}>
          {importTexts.pasteUse}
        </Button>
      </Box>
    </Box>
  )
}
