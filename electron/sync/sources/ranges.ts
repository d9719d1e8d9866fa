import { directoryProblems } from '../../../shared/texts/directory.ts'
import { attributeOf, type EntryAttribute } from '../ldap/attribute.ts'
import type { EntryMessage } from '../ldap/decode.ts'
import { failure } from '../ldap/failure.ts'
import { present } from '../ldap/filter.ts'
import { searchAll } from '../ldap/search.ts'
import { DirectoryFailure } from '../source.ts'
import type { Session } from './session.ts'

const noSuchObject = 32
const range = /^range=(\d+)-(\d+|\*)$/

/** The first attribute of which only a part came (Active Directory gives 1,500 values at once). */
function unfinished(attributes: readonly EntryAttribute[]): { name: string; next: number } | undefined {
  for (const { name, options } of attributes) {
    if (options === '') continue
    const [, , to] = range.exec(options) ?? []
    if (to !== undefined && to !== '*') return { name, next: Number(to) + 1 }
  }
  return undefined
}

/** Whether values of this entry are missing that must be asked for one range after the other. */
export function isPartial(entry: EntryMessage): boolean {
  return unfinished(entry.attributes) !== undefined
}

/** Reads the entry afresh with all values of all its attributes; undefined where it is no longer there. */
export async function readWhole(
  { connection, isOwn }: Session,
  base: string,
  attributes: readonly string[],
): Promise<EntryMessage | undefined> {
  const ask = async (wanted: readonly string[]) => {
    const question = { base, scope: 'base', filter: present('objectClass'), attributes: wanted } as const
    try {
      return (await searchAll(connection, question, isOwn))[0]
    } catch (error) {
      if (error instanceof DirectoryFailure && error.resultCode === noSuchObject) return undefined
      throw error
    }
  }
  const entry = await ask(attributes)
  if (entry === undefined) return undefined
  const done = entry.attributes.filter(({ options }) => !range.test(options))
  for (const part of entry.attributes.filter(({ options }) => range.test(options))) {
    const values = [...part.values()]
    let rest = unfinished([part])
    while (rest !== undefined) {
      const { name, next } = rest
      const answer = (await ask([`${name};range=${next}-*`]))?.attributes.find(
        one => one.name === name && range.exec(one.options)?.[1] === String(next),
      )
      if (answer === undefined || answer.count === 0)
        throw failure('read', directoryProblems.rangeStuck({ dn: entry.dn, attribute: name }))
      for (const value of answer.values()) values.push(value)
      rest = unfinished([answer])
    }
    done.push(attributeOf({ name: part.name, options: '' }, values))
  }
  return { ...entry, attributes: done }
}
