import { getHelp } from '../../shared/cmdlets/help.ts'
import type { Arguments, CmdletDefinition } from '../../shared/cmdlet.ts'
import { fail } from '../../shared/errors.ts'
import { textType } from '../../shared/format/formatter.ts'
import { aboutTopics, type AboutTopic } from '../../shared/language/about.ts'
import { helpLines, parameterLines, syntaxLines, type HelpDetail } from '../../shared/language/help.ts'
import { nearestNames } from '../../shared/language/nearest-names.ts'
import { helpTexts } from '../../shared/texts/help.ts'
import { PsObject } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'

type Asked = Arguments<typeof getHelp>

/** The definition of that name or alias, whatever the case. */
function named(name: string, { definitions }: ShellContext): CmdletDefinition | undefined {
  const wanted = name.toLowerCase()
  return definitions.find(definition =>
    [definition.name, ...(definition.aliases ?? [])].some(known => known.toLowerCase() === wanted),
  )
}

function detailOf({ Full: full, Detailed: detailed, Examples: examples }: Asked): HelpDetail {
  if (examples === true) return 'examples'
  return full === true || detailed === true ? 'full' : 'short'
}

/** What is printed of the help that was asked for. */
function linesOf(definition: CmdletDefinition, args: Asked, { language }: ShellContext): readonly string[] {
  const { Parameter: patterns } = args
  if (patterns === undefined) return helpLines(definition, detailOf(args))
  const asked = definition.parameters.filter(({ name }) => patterns.some(pattern => language.like(name, pattern)))
  if (asked.length > 0) return asked.flatMap(parameterLines)
  const [name = ''] = patterns
  const nearest = nearestNames(
    name,
    definition.parameters.map(parameter => parameter.name),
  )
  return fail('NamedParameterNotFound', { name, cmdlet: definition.name, nearest }, { parameter: 'Parameter' })
}

/** The help of one cmdlet: its text as it is printed, and what it is made of. */
function helpOf(definition: CmdletDefinition, args: Asked, context: ShellContext): PsObject {
  return PsObject.of(textType, {
    Name: definition.name,
    Synopsis: definition.synopsis,
    Syntax: syntaxLines(definition),
    Description: definition.description ?? '',
    Examples: definition.examples.map(({ line }) => line),
    Origin: definition.origin,
    Text: linesOf(definition, args, context).join('\n').trimEnd(),
  })
}

/** A page about no single cmdlet: its text as it is printed. */
function pageOf({ name, synopsis, lines }: AboutTopic): PsObject {
  const text = [helpTexts.name, `    ${name}`, '', helpTexts.synopsis, `    ${synopsis}`, '', ...lines].join('\n')
  return PsObject.of(textType, { Name: name, Synopsis: synopsis, Text: text })
}

/** The pages that a name or a pattern means; a plain word finds those whose name it begins. */
function pagesFor(name: string, { definitions, language }: ShellContext): readonly AboutTopic[] {
  if (!/^about/i.test(name)) return []
  const topics = aboutTopics(definitions, language.vocabulary)
  const exact = topics.find(topic => topic.name.toLowerCase() === name.toLowerCase())
  const pattern = /[*?[]/.test(name) ? name : `${name}*`
  return exact === undefined ? topics.filter(topic => language.like(topic.name, pattern)) : [exact]
}

function* listed(found: readonly Pick<CmdletDefinition, 'name' | 'synopsis'>[]) {
  for (const { name, synopsis } of found) yield PsObject.of('HelpInfo', { Name: name, Synopsis: synopsis })
}

/** The cmdlets that a pattern fits, or in whose names a word occurs. */
function fitting(name: string, { definitions, language }: ShellContext): readonly CmdletDefinition[] {
  const pattern = /[*?[]/.test(name) ? name : `*${name}*`
  return definitions.filter(definition => language.like(definition.name, pattern))
}

const help = handleStream(getHelp, async function* (input, context) {
  for await (const args of input) {
    const { Name: name = '*' } = args
    const pages = pagesFor(name, context)
    const [page, ...otherPages] = pages
    if (page !== undefined) {
      if (otherPages.length === 0) yield pageOf(page)
      else yield* listed(pages)
      continue
    }
    const one = named(name, context)
    const found = one === undefined ? fitting(name, context) : [one]
    const [only] = found
    if (only === undefined) {
      const names = context.definitions.map(definition => definition.name)
      fail('HelpNotFound', { name, nearest: nearestNames(name, names) }, { parameter: 'Name', target: name })
    }
    if (found.length === 1) yield helpOf(only, args, context)
    else yield* listed(found)
  }
})

/** The handler that explains. */
export const helpHandlers = [help]
