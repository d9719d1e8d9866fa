/** A name such as `OfficePhone`, spelled in words. */
export function spelled(name: string): string {
  return name.charAt(0) + name.slice(1).replace(/(?<=[a-z0-9])[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
}
