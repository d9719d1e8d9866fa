/** A change of the code that no test can notice, since it makes no difference. */
interface Equivalent {
  readonly file: string
  readonly original: RegExp
  readonly replacement: string
  readonly why: string
}

const equivalents: readonly Equivalent[] = [
  {
    file: 'electron/store/journal.ts',
    original: /^'(?:journal|run)\.\w+'$/,
    replacement: "''",
    why: 'Prepared statements are kept by these names; one alone may as well be called nothing.',
  },
  {
    file: 'electron/store/canonical.ts',
    original: /^left < right$/,
    replacement: '(left) <= (right)',
    why: 'Names of fields are never the same twice.',
  },
  {
    file: 'electron/store/journal.ts',
    original: /^change\.sequence > operation\.sequence$/,
    replacement: '(change.sequence) >= (operation.sequence)',
    why: 'A change and an operation never have the same number.',
  },
  {
    file: 'electron/store/journal.ts',
    original: /^known !== undefined$/,
    replacement: 'false',
    why: 'It only saves asking again.',
  },
]

/** Whether the change is known to make no difference. */
export function isEquivalent(file: string, original: string, replacement: string): boolean {
  return equivalents.some(
    each => file === each.file && each.original.test(original) && each.replacement === replacement,
  )
}
