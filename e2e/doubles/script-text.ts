import { rules } from './script-rules.data.ts'
import type { Draw } from './seeded.ts'

/** A text by the rules, mostly a script that runs, of at most about a thousand characters. */
export function scriptText(draw: Draw): string {
  let left = 6 + draw.below(24)
  const expand = (rule: string): string => {
    const texts = rules[rule]
    const [last] = texts ?? []
    if (texts === undefined || last === undefined) throw new Error(`no rule ${rule}`)
    left -= 1
    return (left > 0 ? draw.oneOf(texts) : last).replace(/«(\w+)»/g, (_, name: string) => expand(name))
  }
  return expand('script')
}

const pieces = [
  ...'(){}[]@$"\'`;|&,.-–=<>#%!?:+*0a\n \u00a0‘“',
  '$(',
  '@(',
  '@{',
  '@"\n',
  '\n"@',
  '<#',
  '#>',
  'if',
  '-eq ',
  '${',
  '..',
  '::',
  ' | ',
  '-not ',
  '\u0000',
  '\ud800',
  '$_',
]

/** The text with one to six stretches of it taken out and others put in: single characters, pieces, or whole other texts. */
export function mutated(text: string, draw: Draw, others: readonly string[]): string {
  let changed = text
  for (let turn = draw.below(6); turn >= 0; turn--) {
    const at = draw.below(changed.length + 1)
    const insert = draw.below(6) === 0 ? draw.oneOf(others) : draw.oneOf(pieces)
    changed = changed.slice(0, at) + insert + changed.slice(at + draw.below(6))
  }
  return changed
}
