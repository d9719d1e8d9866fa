import PrintOutlined from '@mui/icons-material/PrintOutlined'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { memo, useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Invocation } from '../../shared/engine.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { PsObject } from '../../shared/values.ts'
import { useConnection } from '../engine/connection-context.ts'
import { recordOf } from '../engine/live-query.ts'
import { textOf } from '../engine/properties.ts'
import { runWhole } from '../engine/run.ts'
import { useTenant } from '../engine/use-tenant.ts'
import { hasCommandKey } from '../look/key-cap.tsx'
import { useDialog } from '../state/dialog.ts'
import { useSession } from '../state/session.ts'
import type { ListColumn } from './list-column.ts'
import { PrintedList, type Narrowing, type PrintedListProps } from './printed-list.tsx'

/** Rows that one print has at most: some thirty pages. */
export const mostPrinted = 1000

/** A list as it is shown. */
export interface ShownList {
  readonly title: string
  readonly narrowing: Narrowing
  readonly columns: readonly ListColumn[]
  /** A row's identity. */
  readonly idOf: (object: PsObject) => string
  /** The question behind a page of the list. */
  readonly page: Invocation
  /** The rows of the page that is shown, and how many there are in all. */
  readonly rows: readonly PsObject[]
  readonly total: number
}

interface PrintButtonProps {
  readonly shown: () => ShownList
}

/** The question for the rows that are printed: the same list from its first row on. */
export function printInvocation({ cmdlet, arguments: asked }: Invocation): Invocation {
  const rest = asked.filter(([name]) => name !== 'First' && name !== 'Skip')
  return { cmdlet, arguments: [...rest, ['First', mostPrinted]] }
}

/** Prints the list from its first row on, by its button or by the keys that print a page everywhere else. */
export const PrintButton = memo(function PrintButton({ shown }: PrintButtonProps) {
  const { engine, session } = useConnection()
  const { tenant } = useTenant()
  const announce = useSession(store => store.announce)
  const complain = useSession(store => store.complain)
  const [busy, setBusy] = useState(false)
  const [printed, setPrinted] = useState<Omit<PrintedListProps, 'tenant'>>()

  const print = async () => {
    const { page, ...list } = shown()
    const command = { pipelines: [[printInvocation(page)]] }
    const result = await runWhole(engine, { session, command })
    const all = result.output.filter(value => value instanceof PsObject)
    flushSync(() => setPrinted({ ...list, rows: all, total: result.total ?? all.length, asked: true, at: new Date() }))
    announce(listTexts.printedRows(all.length, result.total ?? all.length))
    globalThis.print()
  }
  const start = () => {
    if (busy) return
    setBusy(true)
    print()
      .catch((reason: unknown) => complain(recordOf(reason)))
      .finally(() => setBusy(false))
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!hasCommandKey(event) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p') return
    // What a dialog shows is its own to print.
    if (useDialog.getState().request !== undefined) return
    event.preventDefault()
    start()
  })
  const onBefore = useEffectEvent(() => {
    if (printed !== undefined || useDialog.getState().request !== undefined) return
    const { page: _page, ...list } = shown()
    flushSync(() => setPrinted({ ...list, asked: false, at: new Date() }))
  })
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => onKeyDown(event)
    const before = () => onBefore()
    const after = () => setPrinted(undefined)
    globalThis.addEventListener('keydown', keyDown)
    globalThis.addEventListener('beforeprint', before)
    globalThis.addEventListener('afterprint', after)
    return () => {
      globalThis.removeEventListener('keydown', keyDown)
      globalThis.removeEventListener('beforeprint', before)
      globalThis.removeEventListener('afterprint', after)
    }
  }, [])

  const name = busy ? listTexts.printWait : listTexts.print
  return (
    <>
      <Tooltip title={name}>
        <IconButton aria-label={name} aria-disabled={busy} aria-keyshortcuts="Control+P Meta+P" onClick={start}>
          <PrintOutlined />
        </IconButton>
      </Tooltip>
      {printed !== undefined && (
        <PrintedList {...printed} tenant={tenant === undefined ? '' : textOf(tenant, 'Name')} />
      )}
    </>
  )
})
