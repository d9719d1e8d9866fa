import { expect, test } from 'vitest'
import { errorRecord } from '../../../shared/errors.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import { PsObject, type Value } from '../../../shared/values.ts'
import { failureText } from './failure-text.ts'

const run = (more: Record<string, Value>) =>
  PsObject.of('CoexistenceRun', { RunId: 'this', Status: 'Failed', Reason: 'There is no room left.', ...more })
const elsewhere = { ended: undefined, error: undefined }
const full = { ended: 'this', error: errorRecord('DiskFull', { path: 'firm.tenant' }) }
const untouched = syncTexts.failedKept({ created: 0, changed: 0, disabled: 0, deleted: 0 })
const kept = 'What it had done before that is kept: 250 created, 3 disabled.'

test('a run that failed says what is kept of it, and that nothing is only where nothing is', () => {
  expect(failureText(run({ Created: 250, Disabled: 3 }), elsewhere)).toContain(`There is no room left. ${kept}`)
  expect(failureText(run({}), elsewhere)).toBe(`There is no room left. ${untouched}`)
  // One that could not even write down its end still counts as under way.
  expect(failureText(run({ Status: 'Running', Created: 250, Disabled: 3 }), full)).toContain(kept)
})

test('a preview, or a run that was refused, does not claim what another did', () => {
  expect(failureText(run({ Status: 'Completed', WhatIf: true, Created: 250 }), full)).toContain(untouched)
  expect(failureText(run({ RunId: 'before', Status: 'Completed', Created: 250 }), full)).toContain(untouched)
  expect(failureText(undefined, full)).toContain(untouched)
})

test('where the advice says that nothing was changed it is not said again', () => {
  const error = { ...full.error, advice: `Start it. ${untouched}` }
  expect(failureText(undefined, { ended: undefined, error })).toBe(`${error.message} Start it. ${untouched}`)
  expect(failureText(run({ Reason: `It is gone. ${untouched}` }), elsewhere)).toBe(`It is gone. ${untouched}`)
})
