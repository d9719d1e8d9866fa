import { sql } from 'kysely'
import { build, slot } from './build.ts'
import type { CounterTable } from './schema.ts'
import type { Connection } from './sqlite.ts'

type CounterKind = CounterTable['kind']

interface SearchNote {
  /** Null once the person is removed. */
  readonly texts: { readonly words: string; readonly starts: string } | null
  /** Whether the index holds the person as it was before. */
  readonly indexed: boolean
}

interface CounterNote {
  readonly kind: CounterKind
  readonly name: string
  label: string
  delta: number
}

interface Noted {
  readonly search: Map<number, SearchNote>
  readonly counters: Map<string, CounterNote>
}

/**
 * What a group of writes still owes to the search index and the counters. Both are written once a group, outside any
 * savepoint, where a word of a thousand people costs hardly more than a word of one.
 */
export interface Notes {
  readonly words: (key: number, texts: SearchNote['texts'], indexed: boolean) => void
  readonly count: (kind: CounterKind, name: string, label: string, delta: number) => void
  readonly startObject: () => void
  readonly keepObject: () => void
  readonly dropObject: () => void
  /** Writes what is owed, so that searches and totals on this connection are right; cheap when nothing is. */
  readonly settle: () => void
  /** Forgets everything: the group was rolled back. */
  readonly clear: () => void
}

function empty(): Noted {
  return { search: new Map(), counters: new Map() }
}

function merge(into: Noted, from: Noted): void {
  for (const [key, note] of from.search) noteWords(into, key, note)
  for (const note of from.counters.values()) noteCount(into, note)
}

function noteWords(noted: Noted, key: number, note: SearchNote): void {
  const known = noted.search.get(key)
  noted.search.set(key, known === undefined ? note : { texts: note.texts, indexed: known.indexed })
}

function noteCount(noted: Noted, note: CounterNote): void {
  const key = `${note.kind}\n${note.name}`
  const known = noted.counters.get(key)
  if (known === undefined) noted.counters.set(key, { ...note })
  else {
    known.delta += note.delta
    known.label = note.label
  }
}

/** The notes of the connection that writes. */
export function createNotes(connection: Connection): Notes {
  let group = empty()
  let object: Noted | undefined
  /** What the group owed when the object started, if it was settled inside the object: a rollback owes it again. */
  let settledInside: Noted | undefined

  const deleteWords = () =>
    connection.prepare<never>('words.delete', () => build.deleteFrom('user_words').where('key', '=', slot()))
  const deleteSearch = () =>
    connection.prepare<never>('search.delete', () => build.deleteFrom('user_search').where('rowid', '=', slot()))
  const deleteStart = () =>
    connection.prepare<never>('start.delete', () => build.deleteFrom('user_start').where('rowid', '=', slot()))
  const insertWords = () =>
    connection.prepare<never>('words.insert', () =>
      build.insertInto('user_words').values({ key: slot(), words: slot(), starts: slot() }),
    )
  const insertSearch = () =>
    connection.prepare<never>('search.insert', () =>
      build.insertInto('user_search').values({ rowid: slot(), words: slot() }),
    )
  const insertStart = () =>
    connection.prepare<never>('start.insert', () =>
      build.insertInto('user_start').values({ rowid: slot(), starts: slot() }),
    )
  const addCount = () =>
    connection.prepare<never>('counter.add', () =>
      build
        .insertInto('counter')
        .values({ kind: slot(), name: slot(), label: slot(), value: slot() })
        .onConflict(conflict =>
          conflict
            .columns(['kind', 'name'])
            .doUpdateSet({ value: sql`counter.value + excluded.value`, label: sql`excluded.label` }),
        ),
    )

  function write(noted: Noted): void {
    // In the order of keys: the index begins a part of its own whenever a key is smaller than the one before.
    const people = [...noted.search].toSorted(([left], [right]) => left - right)
    for (const [key, { indexed }] of people) {
      if (!indexed) continue
      deleteWords().run(key)
      deleteSearch().run(key)
      deleteStart().run(key)
    }
    for (const [key, { texts }] of people) if (texts !== null) insertWords().run(key, texts.words, texts.starts)
    for (const [key, { texts }] of people) if (texts !== null) insertSearch().run(key, texts.words)
    for (const [key, { texts }] of people) if (texts !== null) insertStart().run(key, texts.starts)
    for (const note of noted.counters.values()) {
      if (note.delta !== 0) addCount().run(note.kind, note.name, note.label, note.delta)
    }
  }

  return {
    words: (key, texts, indexed) => noteWords(object ?? group, key, { texts, indexed }),
    count: (kind, name, label, delta) => noteCount(object ?? group, { kind, name, label, delta }),
    startObject: () => {
      object = empty()
    },
    keepObject: () => {
      if (object !== undefined) merge(group, object)
      object = undefined
      settledInside = undefined
    },
    dropObject: () => {
      if (settledInside !== undefined) group = settledInside
      object = undefined
      settledInside = undefined
    },
    settle: () => {
      if (object !== undefined) {
        if (object.search.size + object.counters.size + group.search.size + group.counters.size === 0) return
        settledInside ??= {
          search: new Map(group.search),
          counters: new Map([...group.counters].map(([key, note]) => [key, { ...note }])),
        }
        merge(group, object)
        object = empty()
      }
      write(group)
      group = empty()
    },
    clear: () => {
      group = empty()
      object = undefined
      settledInside = undefined
    },
  }
}
