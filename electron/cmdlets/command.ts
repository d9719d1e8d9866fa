import { getAlias, getCommand, getHistory, invokeHistory } from '../../shared/cmdlets/command.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { errorRecord, fail } from '../../shared/errors.ts'
import { syntaxLines } from '../../shared/language/help.ts'
import { nearestNames } from '../../shared/language/nearest-names.ts'
import { PsObject, ScriptBlock } from '../../shared/values.ts'
import { handleStream, type HistoryLine, type ShellContext } from '../engine/context.ts'

/** A command of any type as Get-Command lists it. */
interface Known {
  readonly type: 'Cmdlet' | 'Function' | 'Alias'
  readonly name: string
  readonly snapIn: string
  readonly synopsis: string
  readonly syntax: string
}

type Asked = Arguments<typeof getCommand>

function isPattern(name: string): boolean {
  return /[*?[]/.test(name)
}

function cmdletsOf({ definitions }: ShellContext): readonly Known[] {
  return definitions.map(definition => ({
    type: 'Cmdlet',
    name: definition.name,
    snapIn: definition.snapIn,
    synopsis: definition.synopsis,
    syntax: syntaxLines(definition).join('\n'),
  }))
}

function functionsOf({ functions }: ShellContext): readonly Known[] {
  return functions().map(name => ({ type: 'Function', name, snapIn: '', synopsis: '', syntax: name }))
}

function aliasesOf({ definitions }: ShellContext): readonly Known[] {
  return definitions.flatMap(({ name, synopsis, aliases = [] }) =>
    aliases.map(alias => ({ type: 'Alias' as const, name: alias, snapIn: '', synopsis, syntax: name })),
  )
}

function ofType(type: Asked['CommandType'], context: ShellContext): readonly Known[] {
  switch (type) {
    case 'Alias':
      return aliasesOf(context)
    case 'Function':
      return functionsOf(context)
    case 'Cmdlet':
      return cmdletsOf(context)
    case 'All':
      return [...cmdletsOf(context), ...functionsOf(context), ...aliasesOf(context)]
    case undefined:
      return [...cmdletsOf(context), ...functionsOf(context)]
  }
}

function partsOf(name: string): { readonly verb: string; readonly noun: string } {
  const at = name.indexOf('-')
  return at < 0 ? { verb: '', noun: '' } : { verb: name.slice(0, at), noun: name.slice(at + 1) }
}

function isAsked({ name, snapIn }: Known, args: Asked, { language }: ShellContext): boolean {
  const fits = (text: string, patterns: readonly string[] | undefined): boolean =>
    patterns === undefined || patterns.some(pattern => language.like(text, pattern))
  const { verb, noun } = partsOf(name)
  return fits(name, args.Name) && fits(verb, args.Verb) && fits(noun, args.Noun) && fits(snapIn, args.PSSnapin)
}

function outputOf({ type, name, snapIn, synopsis, syntax }: Known): PsObject {
  const { verb, noun } = partsOf(name)
  return PsObject.of(getCommand.output.type, {
    CommandType: type,
    Name: name,
    PSSnapIn: snapIn,
    Synopsis: synopsis,
    Verb: verb,
    Noun: noun,
    Definition: syntax,
  })
}

/** Aliases that plain names mean, and an error for names that nothing has. */
function others(args: Asked, found: readonly Known[], context: ShellContext): readonly Known[] {
  return (args.Name ?? []).flatMap(name => {
    if (isPattern(name) || found.some(each => context.language.like(each.name, name))) return []
    const alias = aliasesOf(context).find(each => each.name.toLowerCase() === name.toLowerCase())
    if (alias !== undefined) return [alias]
    const names = context.definitions.map(definition => definition.name)
    const nearest = nearestNames(name, names)
    context.error(errorRecord('CommandNotFound', { name, nearest }, { target: name }))
    return []
  })
}

const list = handleStream(getCommand, async function* (input, context) {
  for await (const args of input) {
    const found = ofType(args.CommandType, context).filter(each => isAsked(each, args, context))
    for (const each of [...found, ...others(args, found, context)]) {
      yield args.Syntax === true ? each.syntax : outputOf(each)
    }
  }
})

const aliases = handleStream(getAlias, async function* (input, context) {
  const { language } = context
  const all = aliasesOf(context).toSorted((left, right) => language.compare(left.name, right.name))
  for await (const { Name: names = ['*'], Definition: meanings = ['*'] } of input) {
    for (const name of names) {
      const found = all.filter(alias => language.like(alias.name, name))
      if (found.length === 0 && !isPattern(name)) {
        context.error(errorRecord('AliasNotFound', { name }, { parameter: 'Name', target: name }))
      }
      for (const alias of found.filter(({ syntax }) => meanings.some(meaning => language.like(syntax, meaning)))) {
        yield PsObject.of(getAlias.output.type, { Name: alias.name, Definition: alias.syntax })
      }
    }
  }
})

const history = handleStream(getHistory, async function* (input, context) {
  for await (const { Id: ids, Count: count } of input) {
    const lines = context.history().filter(({ id }) => ids === undefined || ids.includes(id))
    for (const { id, line } of count === undefined ? lines : lines.slice(Math.max(0, lines.length - count))) {
      yield PsObject.of(getHistory.output.type, { Id: id, CommandLine: line })
    }
  }
})

/** The line of that number, the latest that begins so, or without either the one before the line that asks. */
function lineToRun(wanted: string | undefined, lines: readonly HistoryLine[]): string {
  const found =
    wanted === undefined
      ? lines.at(-2)
      : (lines.find(({ id }) => String(id) === wanted) ??
        lines.slice(0, -1).findLast(({ line }) => line.toLowerCase().startsWith(wanted.toLowerCase())))
  return found?.line ?? fail('HistoryLineNotFound', { line: wanted ?? '' }, { parameter: 'Id' })
}

const again = handleStream(invokeHistory, async function* (input, context) {
  for await (const { Id: wanted } of input) {
    const line = lineToRun(wanted, context.history())
    context.host(line)
    yield* context.invoke(new ScriptBlock(line))
  }
})

/** The handlers that tell what commands there are and were, and run them again. */
export const command = [list, aliases, history, again]
