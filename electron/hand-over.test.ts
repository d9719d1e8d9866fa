import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const module = JSON.stringify(pathToFileURL(join(import.meta.dirname, 'hand-over.mjs')).href)

/** A process that hands over to another Node with that program. */
function handingOver(program: string) {
  const script = `
    import { handOver } from ${module}
    process.exitCode = await handOver(process.execPath, ['--eval', ${JSON.stringify(program)}])`
  return spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s reaches the program, which ends in its own way',
  async signal => {
    const child = handingOver(`
    process.on('${signal}', () => process.exit(7))
    setInterval(() => undefined, 1000)
    console.log('up')`)
    await once(child.stdout, 'data')
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([7, null])
  },
)

test('the exit code is that of the program', async () => {
  expect(await once(handingOver('process.exit(42)'), 'exit')).toEqual([42, null])
})
