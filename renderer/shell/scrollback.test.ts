import { expect, test } from 'vitest'
import type { RunSummary } from '../../shared/engine.ts'
import { appended, begun, cleared, emptyScrollback, ended, mostLines, outputText, type Block } from './scrollback.ts'

const summary: RunSummary = {
  id: 'a',
  outcome: 'completed',
  errors: 0,
  changed: 0,
  whatIf: false,
  undoable: false,
  milliseconds: 3,
}

function block(key: number, ...texts: readonly string[]): Block {
  return { key, kind: 'output', lines: texts.map(text => [{ text, tone: 'output' }]) }
}

function said(...blocks: readonly Block[]) {
  return { clear: false, blocks, open: [], objects: blocks.length }
}

const command = (id: string) => ({ id, text: `line ${id}`, whatIf: false })

test('what a command says is added to it, whatever came after it', () => {
  let scrollback = begun(begun(emptyScrollback, command('a')), command('b'))
  scrollback = appended(scrollback, 'a', said(block(1, 'one'), block(2, 'two')))
  scrollback = appended(scrollback, 'a', { ...said(), open: [{ text: 'half', tone: 'output' }] })
  expect(scrollback.entries.map(outputText)).toEqual(['one\ntwo\nhalf', ''])
  expect(scrollback.entries.map(({ objects }) => objects)).toEqual([2, 0])
})

test('of too many lines the oldest go, and how many is told where they were', () => {
  const full = Array.from({ length: mostLines / 100 }, (_, key) =>
    block(key, ...Array.from({ length: 100 }, () => 'x')),
  )
  let scrollback = appended(begun(emptyScrollback, command('a')), 'a', said(...full))
  expect(scrollback.entries[0]).toMatchObject({ lines: mostLines - 100, dropped: 100 })
  scrollback = begun(scrollback, command('b'))
  scrollback = appended(scrollback, 'b', said(...full, ...full))
  expect(scrollback).toMatchObject({
    dropped: mostLines + 1,
    entries: [{ id: 'b', lines: mostLines - 100, dropped: mostLines + 100 }],
  })
})

test('a cleared screen shows what runs alone, and a command that did nothing else goes', () => {
  const before = appended(begun(begun(emptyScrollback, command('a')), command('b')), 'b', said(block(1, 'old')))
  const after = appended(before, 'b', { ...said(block(2, 'new')), clear: true })
  expect(after.entries.map(({ id }) => id)).toEqual(['b'])
  expect(after.entries.map(outputText)).toEqual(['new'])
  expect(ended(cleared(before, 'b'), 'b', { ...summary, id: 'b' }).entries).toEqual([])
  expect(cleared(before, undefined).entries).toEqual([])
})

test('only what changed something can be taken back', () => {
  const run = begun(emptyScrollback, command('a'))
  expect(ended(run, 'a', summary).entries[0]?.undo).toBe('none')
  expect(ended(run, 'a', { ...summary, changed: 2, undoable: true }).entries[0]?.undo).toBe('possible')
})
