import { afterEach, describe, expect, test, vi } from 'vitest'
import { definitions } from './cmdlets/index.ts'
import { commonParameters, writingParameters } from './common-parameters.ts'
import { reworded } from './localized.ts'
import { definitionWords, wordsByNoun } from './texts/nl/definitions/index.ts'

/** Every definition, and beside them the parameters that no definition names. */
const all = [
  ...definitions,
  {
    name: 'CommonParameters',
    label: '',
    synopsis: '',
    parameters: [...commonParameters, ...writingParameters],
    examples: [],
  },
]

const wordKeys = /\.(label|synopsis|description|help|title)$|^\.examples\.\d+\.text$/

/** Every value inside by its path, such as `.parameters.0.help`. */
function leavesOf(value: unknown, path = ''): readonly (readonly [path: string, value: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inside]) => leavesOf(inside, `${path}.${key}`))
}

function wordsOf(definition: (typeof all)[number]): readonly string[] {
  return leavesOf(definition)
    .filter(([path]) => wordKeys.test(path))
    .map(([, word]) => String(word))
    .filter(word => word !== '')
}

const said = new Set(all.flatMap(wordsOf))

test.each(all.map(definition => [definition.name, definition] as const))(
  'every word of %s is there',
  (_, definition) => {
    expect(wordsOf(definition).filter(word => !definitionWords.has(word))).toEqual([])
  },
)

test('no word is there that no definition says, and none twice', () => {
  const keys = wordsByNoun.flatMap(words => Object.keys(words))
  expect(keys.filter(key => !said.has(key))).toEqual([])
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

describe('saying a definition anew', () => {
  test.each(definitions.map(definition => [definition.name, definition] as const))(
    'changes the words of %s and nothing else',
    (_, definition) => {
      const other = new Map(leavesOf(reworded(definition, word => `«${word}»`)))
      for (const [path, value] of leavesOf(definition)) {
        expect(other.get(path), path).toEqual(wordKeys.test(path) ? `«${String(value)}»` : value)
      }
      expect(other.size).toBe(leavesOf(definition).length)
    },
  )
})

/** What programs read, wherever it stands in a sentence: cmdlets, parameters, variables, properties, patterns, paths. */
const literals =
  /\b[A-Z][A-Za-z]+-[A-Z]\w+|(?<![\p{L}\p{N}])-[A-Z]\w+|\$\w+(?:\.\w+)*|@?\{[^}]*\}|#TYPE|\b[a-z]+:\/\/[\w:]*|\b(?:[A-Z][a-z]+){2,}\b|\b[A-Z]{2,}\b|[\w.]+@[\w.]+/gu

test('every sentence keeps the names in it, and its end', () => {
  const namesIn = (text: string) => [...new Set(text.match(literals))].toSorted()
  const endOf = (text: string) => /[.:?]$/.exec(text)?.[0]
  for (const [english, dutch] of definitionWords) {
    expect(namesIn(dutch), english).toEqual(namesIn(english))
    expect(endOf(dutch), english).toBe(endOf(english))
  }
})

describe('in a process that speaks Dutch', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.resetModules()
  })

  test('definitions, common parameters and countries do, and labels are known in both languages', async () => {
    vi.stubEnv('TENANT_DESK_LANGUAGE', 'nl_BE.UTF-8')
    vi.resetModules()
    const { definitions: dutch } = await import('./cmdlets/index.ts')
    expect(dutch.map(({ name }) => name)).toEqual(definitions.map(({ name }) => name))
    expect(dutch[0]?.label).toBe(definitionWords.get(definitions[0]?.label ?? ''))
    const { writingParameters: parameters } = await import('./common-parameters.ts')
    expect(parameters.map(({ label }) => label)).toEqual(
      writingParameters.map(({ label }) => definitionWords.get(label)),
    )
    const { labelsOf } = await import('./localized.ts')
    expect(labelsOf(definitionWords.get('Department') ?? '')).toContain('Department')
    const { countries, countryCalled } = await import('./kinds/country.ts')
    expect(new Set(countries.map(({ code }) => code)).size).toBe(249)
    expect(countryCalled('BELGIË')?.code).toBe('BE')
    expect(countryCalled('Belgium')?.code).toBe('BE')
  })
})
