import type { Coexistence } from '../store/types.ts'

/** How long whoever has gone stays disabled before they are removed, in milliseconds. */
export const graceOf = ({ graceDays }: Pick<Coexistence, 'graceDays'>): number => graceDays * 86_400_000
