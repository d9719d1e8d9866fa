import { PsObject } from '../../shared/values.ts'

/** .NET's exceptions whose parent is neither Exception nor SystemException, by their short names. */
const parents: ReadonlyMap<string, string> = new Map([
  ['argumentnull', 'argument'],
  ['argumentoutofrange', 'argument'],
  ['directorynotfound', 'io'],
  ['dividebyzero', 'arithmetic'],
  ['endofstream', 'io'],
  ['filenotfound', 'io'],
  ['objectdisposed', 'invalidoperation'],
  ['overflow', 'arithmetic'],
  ['pathtoolong', 'io'],
])

/** Whether the type's name is that of one of .NET's exceptions. */
export function isExceptionType(name: string): boolean {
  return /exception$/i.test(name)
}

/** The name without its namespace and the word Exception, in small letters: `argument` of System.ArgumentException. */
export function shortExceptionName(type: string): string {
  const name = type.toLowerCase().split('.').at(-1) ?? ''
  return name.replace(/exception$/, '')
}

/** Something to throw: of any of .NET's exceptions, its type and what it says. */
export function exceptionObject(type: string, message: string): PsObject {
  return PsObject.of(type.includes('.') ? type : `System.${type}`, { Message: message })
}

/** Whether an exception of the type is one of the other, which may be an ancestor. */
export function isExceptionOf(type: string, wanted: string): boolean {
  const sought = shortExceptionName(wanted)
  for (let at: string | undefined = shortExceptionName(type); at !== undefined; at = parents.get(at)) {
    if (at === sought) return true
  }
  return sought === '' || sought === 'system'
}
