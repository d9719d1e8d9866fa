import { measureObject } from '../../shared/cmdlets/measure-object.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { errorRecord } from '../../shared/errors.ts'
import { PsObject, type Value } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'

/** Which figures were asked for; without any, objects are only counted and need no order. */
interface Asked {
  readonly sum: boolean
  readonly average: boolean
  readonly maximum: boolean
  readonly minimum: boolean
}

interface Measured {
  readonly property: string | undefined
  count: number
  sum: number
  maximum: Value
  minimum: Value
}

function nothingYet(property?: string): Measured {
  return { property, count: 0, sum: 0, maximum: null, minimum: null }
}

interface Asking {
  readonly Property?: readonly string[] | undefined
  readonly InputObject?: Value | undefined
}

/** Lines, words and characters of the texts, or of their property. */
async function textMeasured(
  input: AsyncIterable<Asking>,
  { Line: lines, Word: words, Character: characters }: Partial<Arguments<typeof measureObject>>,
  { language }: ShellContext,
): Promise<PsObject> {
  const counts = { lines: 0, words: 0, characters: 0 }
  let named: string | undefined
  for await (const { Property: [property] = [], InputObject: item } of input) {
    named = property
    if (item === undefined) continue
    const text = language.text(property === undefined ? item : language.member(item, property))
    counts.lines += text === '' ? 0 : text.replace(/\r?\n$/, '').split('\n').length
    counts.words += text.match(/\S+/g)?.length ?? 0
    counts.characters += text.length
  }
  return PsObject.of('Microsoft.PowerShell.Commands.TextMeasureInfo', {
    Lines: lines === true ? counts.lines : null,
    Words: words === true ? counts.words : null,
    Characters: characters === true ? counts.characters : null,
    Property: named ?? null,
  })
}

const measure = handleStream(measureObject, async function* (input, context, written) {
  if (written.Line === true || written.Word === true || written.Character === true) {
    yield await textMeasured(input, written, context)
    return
  }
  let measured: readonly Measured[] = []
  let asked: Asked = { sum: false, average: false, maximum: false, minimum: false }
  for await (const args of input) {
    if (measured.length === 0) {
      measured = args.Property?.map(property => nothingYet(property)) ?? [nothingYet()]
      asked = {
        sum: args.Sum === true,
        average: args.Average === true,
        maximum: args.Maximum === true,
        minimum: args.Minimum === true,
      }
    }
    if (args.InputObject === undefined) continue
    for (const each of measured) add(each, args.InputObject, asked, context)
  }
  for (const { property, count, sum, maximum, minimum } of measured.length === 0 ? [nothingYet()] : measured) {
    yield PsObject.of('Microsoft.PowerShell.Commands.GenericMeasureInfo', {
      Count: count,
      Average: asked.average && count > 0 ? sum / count : null,
      Sum: asked.sum ? sum : null,
      Maximum: asked.maximum ? maximum : null,
      Minimum: asked.minimum ? minimum : null,
      Property: property ?? null,
    })
  }
})

/** Counts one object; what is no number where numbers are wanted is an error of its own. */
function add(each: Measured, item: Value, asked: Asked, { language, error }: ShellContext): void {
  const value = each.property === undefined ? item : language.member(item, each.property)
  if (value === null) return
  const numeric = asked.sum || asked.average
  const number = numeric ? language.number(value) : undefined
  if (numeric && number === undefined) {
    error(errorRecord('NotANumber', { value: language.text(value) }))
    return
  }
  each.count += 1
  each.sum += number ?? 0
  if (asked.maximum && (each.maximum === null || language.compare(value, each.maximum) > 0)) each.maximum = value
  if (asked.minimum && (each.minimum === null || language.compare(value, each.minimum) < 0)) each.minimum = value
}

/** The handler that counts and sums. */
export const measureObjectHandlers = [measure]
