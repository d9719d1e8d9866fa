import { definitionWords } from './texts/nl/definitions/index.ts'
import { language } from './texts/language.ts'

/** What of a definition people read and no program does. */
interface Worded {
  readonly label: string
  readonly synopsis: string
  readonly description?: string
  readonly parameters: readonly Described[]
  readonly sections?: readonly (readonly Section[])[]
  readonly output?: { readonly properties: readonly Property[] }
  readonly examples: readonly Example[]
}

interface Described {
  readonly label: string
  readonly help: string
}

interface Section {
  readonly title: string
  readonly help?: string
}

interface Property {
  readonly label: string
}

interface Example {
  readonly text: string
}

/** How one sentence is said instead. */
type Say = (english: string) => string

const inDutch: Say = english => definitionWords.get(english) ?? english

/** The definition in the words of this page or process; in English the very same object. */
export function localized<D extends Worded>(definition: D): D {
  return language === 'nl' ? reworded(definition, inDutch) : definition
}

/** The same for one parameter, where no definition names it. */
export function localizedParameter<P extends Described>(parameter: P): P {
  return language === 'nl' ? rewordedParameter(parameter, inDutch) : parameter
}

/** A label and the English ones that it stands for: a file may have been headed in either language. */
export function labelsOf(label: string): readonly string[] {
  if (language === 'en') return [label]
  return [label, ...[...definitionWords].filter(([, dutch]) => dutch === label).map(([english]) => english)]
}

/** A copy in which each word for people is said anew, and nothing else differs. */
export function reworded<D extends Worded>(definition: D, say: Say): D {
  const { label, synopsis, description, parameters, sections, output, examples } = definition
  return {
    ...definition,
    label: say(label),
    synopsis: say(synopsis),
    ...(description === undefined ? {} : { description: say(description) }),
    parameters: parameters.map(each => rewordedParameter(each, say)),
    ...(sections === undefined
      ? {}
      : { sections: sections.map(column => column.map(each => rewordedSection(each, say))) }),
    ...(output === undefined
      ? {}
      : { output: { ...output, properties: output.properties.map(each => rewordedProperty(each, say)) } }),
    examples: examples.map(each => rewordedExample(each, say)),
  }
}

function rewordedParameter<P extends Described>(parameter: P, say: Say): P {
  return { ...parameter, label: say(parameter.label), help: say(parameter.help) }
}

function rewordedSection<S extends Section>(section: S, say: Say): S {
  const { title, help } = section
  return { ...section, title: say(title), ...(help === undefined ? {} : { help: say(help) }) }
}

function rewordedProperty<P extends Property>(property: P, say: Say): P {
  return { ...property, label: say(property.label) }
}

function rewordedExample<E extends Example>(example: E, say: Say): E {
  return { ...example, text: say(example.text) }
}
