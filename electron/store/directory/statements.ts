import { sql } from 'kysely'
import { build } from '../build.ts'
import type { Connection, Statement } from '../sqlite.ts'

/** Prepares statements of staging, which work on whole sets of rows and are written as SQL. */
export type Statements = <Row = never>(name: string, text: string) => Statement<Row>

/** The statements of the connection; each is prepared once, by its name. */
export function createStatements(connection: Connection): Statements {
  return <Row>(name: string, text: string) =>
    connection.prepare<Row>(`directory.${name}`, () => ({ compile: () => sql.raw<Row>(text).compile(build) }))
}
