import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { slapdAdmin, slapdSecret, slapdSuffix, startSlapd, type Slapd } from '../servers/slapd.ts'

const execFileAsync = promisify(execFile)

/** The mark by which directories that follow each other tell how far they are; empty as long as one is being filled. */
async function contextOf(url: string): Promise<string> {
  const args = ['-x', '-LLL', '-H', url, '-D', slapdAdmin, '-w', slapdSecret, '-b', slapdSuffix, '-s', 'base']
  try {
    const { stdout } = await execFileAsync('ldapsearch', [...args, 'contextCSN'])
    return /^contextCSN: .*$/m.exec(stdout)?.[0] ?? ''
  } catch (error) {
    // Without a first entry there is no such object (32), and slapd that is busy may not answer yet.
    if (error instanceof Error && 'code' in error && error.code === 32) return ''
    throw error
  }
}

/**
 * Milliseconds that a second slapd takes to fill itself from the first by syncrepl, every entry safe on the disk as is
 * its custom and ours. It is given up after `patience`, which is then what is told: less than it would have taken.
 */
export async function consumerTime(provider: Slapd, patience: number): Promise<number> {
  const wanted = await contextOf(provider.url)
  const started = performance.now()
  const consumer = await startSlapd({
    ldif: '',
    durable: true,
    syncprov: false,
    more: [
      `syncrepl rid=1 provider=${provider.url} type=refreshAndPersist retry="1 +" searchbase="${slapdSuffix}"` +
        ` bindmethod=simple binddn="${slapdAdmin}" credentials=${slapdSecret} schemachecking=off`,
    ],
  })
  try {
    while (performance.now() - started < patience && (await contextOf(consumer.url)) !== wanted) await pause(250)
    return performance.now() - started
  } finally {
    await consumer.stop()
    // What it wrote goes to the disk now, and not while something else is measured.
    await execFileAsync('sync')
  }
}
