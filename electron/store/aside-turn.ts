import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail } from '../../shared/errors.ts'
import type { StopSignal } from '../../shared/engine.ts'
import { copyTenant } from './backup.ts'
import { connect } from './sqlite.ts'
import { createTurn } from './turn.ts'
import { createTurnParts } from './turn-parts.ts'
import type { RunInfo, Timestamp, WriteTurn } from './types.ts'

/**
 * A what-if turn on a private copy of the tenant as it is committed now: nobody waits for it, however long it takes.
 * The copy goes with it. Fails with DiskFull where there is no room for one, and with Stopped.
 */
export async function createAsideTurn(
  path: string,
  run: RunInfo,
  now: () => Timestamp,
  signal: StopSignal | undefined,
): Promise<WriteTurn> {
  const folder = mkdtempSync(join(tmpdir(), 'tenant-desk-'))
  const forget = () => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, 'what-if.tenant')
    // Made first, so that SQLite never has it open with wider rights.
    await (await open(copy, 'wx', 0o600)).close()
    await copyTenant(path, copy)
    if (signal?.aborted === true) fail('Stopped', {})
    const connection = connect(copy, 'write')
    // Nobody else opens it, and nobody misses it after a crash.
    connection.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF')
    // Elsewhere an open file lives on without its name, and not even a kill leaves one behind.
    if (process.platform !== 'win32') forget()
    const leave = () => {
      connection.close()
      forget()
    }
    return createTurn({ ...createTurnParts(connection, now, ''), committed: () => undefined, leave }, run, true)
  } catch (error) {
    forget()
    throw error
  }
}
