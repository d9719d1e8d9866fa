import { coexistenceTexts as texts } from '../../shared/texts/coexistence.ts'
import type { Coexistence, DirectoryTotals, SpentKind } from '../store/types.ts'

/** A limit is never less than this, however small the directory. */
export const leastLimit = 10

export const spentKinds = ['delete', 'disable', 'member'] as const satisfies readonly SpentKind[]

type Amounts = Readonly<Record<SpentKind, number>>

/** The most of each kind that may be done in 24 hours without approval: the smaller of number and share, but at least ten. */
export function limitsOf(configuration: Coexistence, { joined, members }: DirectoryTotals): Amounts {
  const limit = (most: number, of: number) =>
    Math.max(leastLimit, Math.min(most, Math.floor((of * configuration.limitPercent) / 100)))
  return {
    delete: limit(configuration.deleteLimit, joined),
    disable: limit(configuration.disableLimit, joined),
    member: limit(configuration.memberLimit, members),
  }
}

/** The kinds of which there is too much, each with its sentence. */
export function overLimit(
  planned: Amounts,
  spent: Amounts,
  limits: Amounts,
): readonly { kind: SpentKind; sentence: string }[] {
  return spentKinds.flatMap(kind => {
    if (planned[kind] === 0 || planned[kind] + spent[kind] <= limits[kind]) return []
    const sentence = texts.overLimit[kind]({ planned: planned[kind], spent: spent[kind], limit: limits[kind] })
    return [{ kind, sentence }]
  })
}
