/** A number as Dutch writes it. */
export function number(n: number): string {
  return n.toLocaleString('nl')
}

/** How many there are of something, in figures. */
export function count(n: number, one: string, many: string): string {
  return `${number(n)} ${n === 1 ? one : many}`
}

/** `a, b en c`. */
export const lists = new Intl.ListFormat('nl')
