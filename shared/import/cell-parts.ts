/** The values of a cell that may hold several, such as licences. */
export function cellParts(text: string): readonly string[] {
  return text
    .split(/[;,]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** Several values as one cell. */
export function joinParts(parts: readonly string[]): string {
  return parts.join('; ')
}
