import { expect, test } from 'vitest'
import { listTexts } from '../../shared/texts/list.ts'
import { mostPrinted, printInvocation } from './print-button.tsx'

test('a print asks for the list from its first row on, whatever page is shown, and says what it leaves out', () => {
  const page = {
    cmdlet: 'Get-MSOnlineUser',
    arguments: [
      ['Search', 'ann'],
      ['First', 100],
      ['Skip', 200],
      ['IncludeTotalCount', true],
    ] as const,
  }
  expect(printInvocation(page)).toEqual({
    cmdlet: 'Get-MSOnlineUser',
    arguments: [
      ['Search', 'ann'],
      ['IncludeTotalCount', true],
      ['First', mostPrinted],
    ],
  })
  expect(listTexts.printedRows(mostPrinted, 12_345)).toContain('1,000 of 12,345')
  expect(listTexts.printedRows(7, 7)).not.toContain('of')
})
