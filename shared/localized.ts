import { definitionWords } from './texts/nl/definitions/index.ts'
import { language } from './texts/language.ts'

/** What of a definition people read and no program does. */
interface Worded {
  readonly label: string
  readonly synopsis: string
  readonly description?: string
  readonly parameters: readonly Described[]
  readonly sections?: readonly (readonly { readonly title: string; readonly help?: string }[])[]
  readonly output?: { readonly properties: readonly { readonly label: string }[] }
  readonly examples: readonly { readonly text: string }[]
}

interface Described {
  readonly label: string
  readonly help: string
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
  const { description, sections, output } = definition
  return {
    ...definition,
    label: say(definition.label),
    synopsis: say(definition.synopsis),
    ...(description === undefined ? {} : { description: say(description) }),
    parameters: definition.parameters.map(parameter => rewordedParameter(parameter, say)),
    ...(sections === undefined
      ? {}
      : {
          sections: sections.map(column =>
            column.map(section => ({
              ...section,
              title: say(section.title),
              ...(section.help === undefined ? {} : { help: say(section.help) }),
            })),
          ),
        }),
    ...(output === undefined
      ? {}
      : {
          output: {
            ...output,
            properties: output.properties.map(property => ({ ...property, label: say(property.label) })),
          },
        }),
    examples: definition.examples.map(example => ({ ...example, text: say(example.text) })),
  }
}

function rewordedParameter<P extends Described>(parameter: P, say: Say): P {
  return { ...parameter, label: say(parameter.label), help: say(parameter.help) }
}
