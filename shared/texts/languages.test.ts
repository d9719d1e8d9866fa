import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errors as englishErrors } from './en/errors.ts'
import { errors as dutchErrors } from './nl/errors.ts'
import { inOtherWords } from './problem.ts'

/** Words that both languages write alike, in small letters; a text of other words that is the same in both was forgotten. */
const alike: ReadonlySet<string> = new Set(
  [
    'account browser cmdlets compact conflict directory filters help is object parameters plan post reset schema sets shell',
    'status tab tenant tenants terminal',
    // Names, protocols and units.
    'active commonparameters desk command migration min ok openldap pop ps s sha starttls tls',
  ].flatMap(line => line.split(' ')),
)

function cataloguesOf(language: string): string[] {
  return readdirSync(join(import.meta.dirname, language), { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.ts'))
    .toSorted()
}

/** A text by the way to it; undefined where a sentence cannot be made of marked facts. */
type Texts = ReadonlyMap<string, string | undefined>

const mark = /⟦([^⟧]*)⟧/g

const facts = new WeakSet()

/** A fact that may be taken for a text, a number, a list or an object, and shows by its name where a sentence says it. */
function marked(name: string, owner?: unknown): unknown {
  const self: object = new Proxy(() => undefined, {
    get(_, key) {
      if (key === Symbol.toPrimitive) return () => `⟦${name}⟧`
      if (key === Symbol.iterator) return () => [`⟦${name}⟧`].values()
      return marked(`${name}.${String(key)}`, self)
    },
    // What a method makes of a fact still says that fact.
    apply: () => owner ?? self,
  })
  facts.add(self)
  return self
}

/** What a sentence says of marked facts. */
function said(sentence: (...facts: unknown[]) => unknown): unknown {
  try {
    return sentence(...['1', '2', '3', '4'].map(name => marked(name)))
  } catch {
    return undefined
  }
}

/** Puts all texts of a value, those of its sentences too, under the ways to them. */
function gather(value: unknown, way: string, into: Map<string, string | undefined>): void {
  if (typeof value === 'function' && facts.has(value)) into.set(way, String(value))
  else if (typeof value === 'function') gather(said(value as (...facts: unknown[]) => unknown), `${way}()`, into)
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) {
      // A category is written once, with the English sentence.
      if (!(key === 'category' && 'message' in value)) gather(part, `${way}.${key}`, into)
    }
  else into.set(way, typeof value === 'string' ? value : undefined)
}

async function textsOf(language: string, catalogues: readonly string[]): Promise<Texts> {
  const texts = new Map<string, string | undefined>()
  for (const catalogue of catalogues) {
    const module: unknown = await import(join(import.meta.dirname, language, catalogue))
    gather({ ...(module as object) }, catalogue, texts)
  }
  return texts
}

const english = cataloguesOf('en')
const dutch = new Set(cataloguesOf('nl'))
const both = english.filter(catalogue => dutch.has(catalogue))
const [inEnglish, inDutch] = await Promise.all([textsOf('en', both), textsOf('nl', both)])

test('every catalogue is there in Dutch', () => {
  expect(english).toContain('errors/tenant.ts')
  expect(english.filter(catalogue => !dutch.has(catalogue))).toEqual([])
})

test('Dutch has every text of English', () => {
  expect(inEnglish.size).toBeGreaterThan(500)
  expect([...inEnglish.keys()].filter(way => !inDutch.has(way))).toEqual([])
})

test('no text is left in English', () => {
  const isAlike = (text: string) =>
    // A command line is the same in every language.
    /^[A-Z][a-z]+-[A-Z]/.test(text) ||
    // Where a sentence looks a word up by a fact, or reckons with it, a marked one leads to nothing.
    (
      text
        .replace(mark, ' ')
        .replace(/undefined|NaN/g, ' ')
        .match(/\p{L}+/gu) ?? []
    ).every(word => alike.has(word.toLowerCase()))
  const left = [...inEnglish].filter(([way, text]) => text !== undefined && inDutch.get(way) === text && !isAlike(text))
  expect(left).toEqual([])
})

test('no sentence drops a fact that English says', () => {
  const factsIn = (text: string | undefined) => Array.from((text ?? '').matchAll(mark), ([fact]) => fact)
  const told = [...inEnglish].map(([way, text]) => ({ way, facts: factsIn(text), text: inDutch.get(way) ?? '' }))
  expect(told.filter(each => each.facts.length > 0).length).toBeGreaterThan(200)
  const dropped = told.flatMap(({ way, facts, text }) =>
    facts.filter(fact => !text.includes(fact)).map(fact => `${way} ${fact}`),
  )
  expect(dropped).toEqual([])
})

test('an error keeps its category in other words', () => {
  const worded = inOtherWords(englishErrors, dutchErrors)
  expect(Object.keys(worded)).toEqual(Object.keys(englishErrors))
  expect(worded.MailboxNeeded).toEqual({ category: 'InvalidOperation', ...dutchErrors.MailboxNeeded })
})
