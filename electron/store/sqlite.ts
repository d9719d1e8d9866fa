import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { CompiledQuery } from 'kysely'
import { errorRecord, Failure, fail } from '../../shared/errors.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'

/** What a place in a statement takes. */
export type Input = SQLInputValue

/** A prepared statement; its places are filled in order. */
export interface Statement<Row> {
  readonly all: (...values: readonly Input[]) => readonly Row[]
  readonly get: (...values: readonly Input[]) => Row | undefined
  readonly iterate: (...values: readonly Input[]) => IterableIterator<Row>
  /** Gives the key of the row that was inserted last. */
  readonly run: (...values: readonly Input[]) => { readonly changes: number; readonly key: number }
}

/** Something Kysely can compile. */
export interface Compilable<Row> {
  readonly compile: () => CompiledQuery<Row>
}

/** One connection to the tenant's file. Every failure of SQLite leaves it as a record of the catalogue. */
export interface Connection {
  readonly path: string
  /** The statement of a query that is compiled once, at the first call, and kept by its name. */
  readonly prepare: <Row>(name: string, query: () => Compilable<Row>) => Statement<Row>
  /** The statement of a query whose shape varies; kept by its text. */
  readonly query: <Row>(query: CompiledQuery<Row>) => readonly Row[]
  readonly iterate: <Row>(query: CompiledQuery<Row>) => IterableIterator<Row>
  readonly exec: (sql: string) => void
  /** As `exec`, for one statement without values that comes again and again: it is prepared once. */
  readonly repeat: (sql: string) => void
  /** The one value of a pragma. */
  readonly pragma: (text: string) => number | string | null
  readonly inTransaction: () => boolean
  /** Whether a damaged page was met. */
  readonly damaged: () => boolean
  /** Copies the whole database, as it is now, into the new file at that path. */
  readonly copyTo: (path: string) => Promise<void>
  readonly close: () => void
}

/** `immutable` reads a file that nobody writes, from a folder that may not be written either. */
export type ConnectionMode = 'write' | 'read' | 'immutable'

const leastSqlite = '3.51.3'

function isOlder(version: string, least: string): boolean {
  const [given, needed] = [version, least].map(text => text.split('.').map(Number))
  for (const [index, number] of (needed ?? []).entries()) {
    const part = given?.[index] ?? 0
    if (part !== number) return part < number
  }
  return false
}

interface SqliteError extends Error {
  readonly errcode: number
}

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
}

/** Whether SQLite refused because another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Failure && error.record.id === 'TenantBusy'
}

/** Whether SQLite refused because a row with that key is there, or a row that is referred to is not. */
export function brokenConstraint(error: unknown): 'unique' | 'reference' | undefined {
  const cause = error instanceof Failure ? error.cause : undefined
  if (!isSqliteError(cause) || (cause.errcode & 0xff) !== 19) return undefined
  return cause.errcode === 787 ? 'reference' : cause.errcode === 2067 || cause.errcode === 1555 ? 'unique' : undefined
}

/** SQLite needs this much beside the file before it says anything more exact than that the disk failed. */
const leastRoom = 64 * 1024

function hasRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path))
    return bavail * bsize >= leastRoom
  } catch (error) {
    // A folder that cannot be looked at says nothing about room.
    if (error instanceof Error && 'code' in error) return true
    throw error
  }
}

function translated(error: unknown, path: string): unknown {
  if (!isSqliteError(error)) return error
  const detail = error.message
  const damaged = () => errorRecord('TenantDamaged', { path, detail: storeNotes.unsound })
  const record = () => {
    switch (error.errcode & 0xff) {
      case 5:
      case 6:
        return errorRecord('TenantBusy', { path })
      case 8:
        return errorRecord('TenantReadOnly', { path })
      case 10:
        return hasRoom(path) ? errorRecord('TenantDiskFailed', { path, detail }) : errorRecord('DiskFull', { path })
      case 11:
        return damaged()
      case 13:
        return errorRecord('DiskFull', { path })
      case 3:
      case 14:
        return errorRecord('TenantUnreadable', { path, detail })
      case 26:
        return errorRecord('TenantForeign', { path, detail })
      default:
        // A search index whose own settings were altered is told as any other fault.
        return detail.startsWith('invalid fts5 file format') ? damaged() : errorRecord('InternalError', { detail })
    }
  }
  const failure = new Failure(record())
  failure.cause = error
  return failure
}

function statementOf<Row>(prepared: StatementSync, told: (error: unknown) => unknown): Statement<Row> {
  // The rows have the shape that Kysely derives from the schema; node:sqlite cannot know it.
  const rows = prepared as unknown as {
    all: (...values: readonly Input[]) => readonly Row[]
    get: (...values: readonly Input[]) => Row | undefined
    iterate: (...values: readonly Input[]) => IterableIterator<Row>
  }
  function guard<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw told(error)
    }
  }
  return {
    all: (...values) => guard(() => rows.all(...values)),
    get: (...values) => guard(() => rows.get(...values)),
    iterate: (...values) => {
      const found = guard(() => rows.iterate(...values))
      // A damaged page may only be met on the way.
      const steps: IterableIterator<Row> = {
        next: () => guard(() => found.next()),
        return: () => found.return?.() ?? { done: true, value: undefined },
        [Symbol.iterator]: () => steps,
      }
      return steps
    },
    run: (...values) => {
      try {
        const done = prepared.run(...values)
        return { changes: Number(done.changes), key: Number(done.lastInsertRowid) }
      } catch (error) {
        throw told(error)
      }
    },
  }
}

const busyTimeout = 5000

/** Pages of 4 KiB kept in memory by each connection: 16 MiB, enough for the inner nodes of every index at a million people; more made no work faster. */
const cachePages = 4_096

/**
 * Pages in the log before they go into the file, 32 MiB: a long run writes the same inner pages with every group, and each
 * needs to go there once.
 */
const loggedPages = 8_192

/** Statements whose text varies are forgotten beyond this number. */
const mostStatements = 200

/** Opens a connection with every safeguard set; fails on an SQLite older than 3.51.3. */
export function connect(path: string, mode: ConnectionMode): Connection {
  const location = mode === 'immutable' ? new URL(`${pathToFileURL(path).href}?immutable=1`) : path
  let database: DatabaseSync
  try {
    database = new DatabaseSync(location, {
      readOnly: mode !== 'write',
      timeout: busyTimeout,
      enableForeignKeyConstraints: true,
      enableDoubleQuotedStringLiterals: false,
      allowExtension: false,
    })
  } catch (error) {
    throw translated(error, path)
  }
  const named = new Map<string, Statement<unknown>>()
  const byText = new Map<string, Statement<unknown>>()
  const repeated = new Map<string, Statement<never>>()
  let damaged = false

  /** What SQLite's failure is called; a page that cannot be right is remembered. */
  function told(error: unknown): unknown {
    const failure = translated(error, path)
    if (failure instanceof Failure && failure.record.id === 'TenantDamaged') damaged = true
    return failure
  }

  function exec(sql: string): void {
    try {
      database.exec(sql)
    } catch (error) {
      throw told(error)
    }
  }
  function prepared<Row>(sql: string): Statement<Row> {
    try {
      return statementOf<Row>(database.prepare(sql), told)
    } catch (error) {
      throw told(error)
    }
  }
  function byQuery<Row>(query: CompiledQuery<Row>): Statement<Row> {
    const known = byText.get(query.sql)
    // Kept under its own text, so it is the statement of the same query.
    if (known !== undefined) return known as Statement<Row>
    if (byText.size >= mostStatements) byText.clear()
    const statement = prepared<Row>(query.sql)
    byText.set(query.sql, statement)
    return statement
  }
  function pragma(text: string): number | string | null {
    const row = prepared<Record<string, number | string | null>>(`PRAGMA ${text}`).get()
    return row === undefined ? null : (Object.values(row)[0] ?? null)
  }

  try {
    const version = prepared<{ version: string }>('SELECT sqlite_version() AS version').get()?.version ?? '0'
    if (isOlder(version, leastSqlite)) fail('TenantVersionOfSqlite', { version, least: leastSqlite })
    exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY')
    exec(`PRAGMA synchronous = FULL; PRAGMA cache_size = ${String(cachePages)}`)
    exec(`PRAGMA wal_autocheckpoint = ${String(loggedPages)}`)
  } catch (error) {
    database.close()
    throw error
  }

  return {
    path,
    prepare: <Row>(name: string, query: () => Compilable<Row>) => {
      const known = named.get(name)
      // One name stands for one query in the whole room.
      if (known !== undefined) return known as Statement<Row>
      const compiled = query().compile()
      if (compiled.parameters.length > 0) throw new TypeError(`${name}: a kept statement takes its values at each call`)
      const statement = prepared<Row>(compiled.sql)
      named.set(name, statement)
      return statement
    },
    query: query => byQuery(query).all(...inputs(query.parameters)),
    iterate: query => prepared<never>(query.sql).iterate(...inputs(query.parameters)),
    exec,
    repeat: sql => {
      const known = repeated.get(sql) ?? prepared<never>(sql)
      repeated.set(sql, known)
      known.run()
    },
    pragma,
    inTransaction: () => database.isTransaction,
    damaged: () => damaged,
    copyTo: async target => {
      try {
        await backup(database, target, { rate: 0x7fff_ffff })
      } catch (error) {
        throw translated(error, target)
      }
    },
    close: () => {
      if (database.isOpen) database.close()
    },
  }
}

function inputs(values: readonly unknown[]): readonly Input[] {
  return values.map(value => {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
      return value
    if (value instanceof Uint8Array) return value
    throw new TypeError(`SQLite takes no ${typeof value}`)
  })
}

/** Connects to read, also where nothing can be written: without a log nobody has the file open, and none is made. */
export function connectToLook(path: string): Connection {
  return connect(path, existsSync(`${path}-wal`) ? 'read' : 'immutable')
}
