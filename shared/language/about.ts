import type { CmdletDefinition, ParameterDefinition } from '../cmdlet.ts'
import { commonParameters, writingParameters } from '../common-parameters.ts'
import { aboutTexts } from '../texts/about.ts'
import { dashedOperators } from './operators.ts'

/** What scripts may name beside cmdlets; all in small letters. */
export interface Vocabulary {
  readonly types: readonly string[]
  readonly textMethods: readonly string[]
  /** As `type::member`. */
  readonly staticMembers: readonly string[]
}

/** A page of help that is about no single cmdlet. */
export interface AboutTopic {
  /** Begins with `about_`. */
  readonly name: string
  readonly synopsis: string
  /** The page as it is printed, without its name and synopsis. */
  readonly lines: readonly string[]
}

type Section = readonly [heading: string, text: string | readonly string[]]

/** The most characters of a line of prose. */
const lineWidth = 100

/** Every page there is, made from the cmdlets and the words that the language knows. */
export function aboutTopics(definitions: readonly CmdletDefinition[], vocabulary: Vocabulary): readonly AboutTopic[] {
  const { language, cmdlets, aliases, commonParameters: common, deviations } = aboutTexts
  return [
    topic('about_Language', language.synopsis, [
      ...language.sections,
      [language.operators, dashedOperators.join(' ')],
      [language.types, vocabulary.types.map(type => `[${type}]`).join(' ')],
      [language.methods, vocabulary.textMethods.join(', ')],
      [language.statics, vocabulary.staticMembers.map(staticMember).join(', ')],
    ]),
    topic('about_Cmdlets', cmdlets.synopsis, [['', cmdlets.intro], ...snapInSections(definitions)]),
    topic('about_Aliases', aliases.synopsis, [['', columns(aliasRows(definitions))]]),
    topic('about_CommonParameters', common.synopsis, [
      ['', columns(commonParameters.map(parameterRow))],
      [common.writing, columns(writingParameters.map(parameterRow))],
    ]),
    topic('about_Deviations', deviations.synopsis, deviations.sections),
  ]
}

function topic(name: string, synopsis: string, sections: readonly Section[]): AboutTopic {
  const lines = sections.flatMap(([heading, text]) => [
    ...(heading === '' ? [] : [heading]),
    ...(typeof text === 'string' ? wrapped(text) : text).map(line => `    ${line}`),
    '',
  ])
  return { name, synopsis, lines: lines.slice(0, -1) }
}

function staticMember(name: string): string {
  return `[${name.replace('::', ']::')}`
}

function snapInSections(definitions: readonly CmdletDefinition[]): readonly Section[] {
  const bySnapIn = Map.groupBy(definitions, ({ snapIn }) => snapIn)
  return Array.from(bySnapIn, ([snapIn, cmdlets]) => [
    snapIn,
    columns(cmdlets.map(({ name, synopsis }) => [name, synopsis] as const)),
  ])
}

type Row = readonly [string, string]

function aliasRows(definitions: readonly CmdletDefinition[]): readonly Row[] {
  const rows = definitions.flatMap(({ name, aliases = [] }) => aliases.map(alias => [alias, name] as const))
  return rows.toSorted(([left], [right]) => (left < right ? -1 : 1))
}

function parameterRow({ name, help, aliases = [] }: ParameterDefinition): Row {
  return [[name, ...aliases].map(each => `-${each}`).join(', '), help]
}

function columns(rows: readonly Row[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([first]) => first.length)) + 2
  return rows.map(([first, second]) => first.padEnd(width) + second)
}

/** Prose in lines that end between words. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > lineWidth) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
