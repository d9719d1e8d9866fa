import { addPSSnapin, getPSSnapin } from '../../shared/cmdlets/snap-in.ts'
import { snapIns } from '../../shared/cmdlet.ts'
import { errorRecord, Failure } from '../../shared/errors.ts'
import { snapInTexts } from '../../shared/texts/snap-ins.ts'
import { PsObject } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'

/** The snap-ins that a name or pattern means; a plain name goes through, for whoever loads it to refuse. */
function named(pattern: string, { language }: ShellContext): readonly string[] {
  const found = snapIns.filter(name => language.like(name, pattern))
  return found.length > 0 || /[*?[]/.test(pattern) ? found : [pattern]
}

function outputOf(name: string, { definitions, loadedSnapIns }: ShellContext): PsObject {
  const known = snapIns.find(each => each.toLowerCase() === name.toLowerCase())
  return PsObject.of(getPSSnapin.output.type, {
    Name: known ?? name,
    Loaded: loadedSnapIns().some(loaded => loaded.toLowerCase() === name.toLowerCase()),
    Cmdlets: definitions.filter(({ snapIn }) => snapIn === known).length,
    Description: known === undefined ? '' : snapInTexts[known],
  })
}

const add = handleStream(addPSSnapin, async function* (input, context) {
  for await (const { Name: names, PassThru: passes } of input) {
    for (const name of names.flatMap(pattern => named(pattern, context))) {
      try {
        context.loadSnapIn(name)
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        context.error(error.record)
        continue
      }
      if (passes === true) yield outputOf(name, context)
    }
  }
})

const get = handleStream(getPSSnapin, async function* (input, context) {
  const { language } = context
  for await (const { Name: patterns = ['*'], Registered: all } of input) {
    const loaded = context.loadedSnapIns()
    const listed = snapIns.filter(name => all === true || loaded.includes(name))
    for (const pattern of patterns) {
      const found = listed.filter(name => language.like(name, pattern))
      if (found.length === 0 && !/[*?[]/.test(pattern)) {
        context.error(errorRecord('SnapInNotFound', { name: pattern, known: listed.join(', ') }, { target: pattern }))
      }
      for (const name of found) yield outputOf(name, context)
    }
  }
})

/** The handlers of snap-ins. */
export const snapIn = [add, get]
