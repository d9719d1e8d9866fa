import { fileURLToPath } from 'node:url'
import { Failure, fail } from '../../shared/errors.ts'
import { directoryProblems, directoryTestTexts as texts } from '../../shared/texts/directory.ts'
import type { DirectoryAccess, DirectoryFinding } from './access.ts'
import { DirectoryFailure, type DirectoryServer, type DirectorySource, type TestScope } from './source.ts'
import { openLdif } from './sources/ldif.ts'
import { openDirectory } from './sources/open-directory.ts'
import { requireGroups } from './sources/groups.ts'
import { testDirectory } from './test-connection.ts'

/** The bytes of a file that may be read, by its path. */
export type ReadFile = (path: string) => AsyncIterable<Uint8Array>

/** The way to all directories: LDAP servers over the network, and LDIF files through the gate that is given. */
export function createDirectoryAccess(readFile: ReadFile): DirectoryAccess {
  const ldifOf = (url: URL): DirectorySource => openLdif(() => readFile(pathOf(url)))
  return {
    open: async (server, signal) => {
      const file = fileOf(server)
      return file === undefined ? await openDirectory(server, { signal }) : ldifOf(file)
    },
    test: async (server, scope, signal) => {
      if (server.file !== undefined) return testLdif(server.file.name, openLdif(server.file.read), scope, signal)
      const file = fileOf(server)
      return file === undefined
        ? (await testDirectory(server, scope, { signal })).steps
        : await testLdif(file.href, ldifOf(file), scope, signal)
    },
  }
}

function fileOf({ url }: DirectoryServer): URL | undefined {
  const parsed = URL.parse(url)
  return parsed?.protocol === 'file:' ? parsed : undefined
}

function pathOf(url: URL): string {
  try {
    return fileURLToPath(url)
  } catch {
    // A host or an encoded separator in it: no file of this computer.
    return fail('CoexistenceServerMalformed', { server: url.href }, { parameter: 'Server', target: url.href })
  }
}

function passed(sentence: string, step: DirectoryFinding['step']): DirectoryFinding {
  return { step, outcome: 'passed', sentence, advice: '' }
}

/** A file has neither connection nor rights: it can be read, or it tells why not. */
async function testLdif(
  file: string,
  source: DirectorySource,
  scope: TestScope,
  signal: AbortSignal,
): Promise<readonly DirectoryFinding[]> {
  try {
    let found = 0
    for await (const changes of source.read(scope, { signal })) found += changes.length
    if (found === 0) {
      const problem = directoryProblems.nothingFound({ base: scope.baseDn, filter: scope.filter ?? '' })
      throw new DirectoryFailure('base', problem.message, problem.advice)
    }
    const { protectedGroups = [] } = scope
    if (protectedGroups.length > 0) requireGroups(protectedGroups, await source.groups(protectedGroups, signal))
    return [passed(texts.fileIs({ file }), 'name'), passed(texts.file({ found }), 'base')]
  } catch (error) {
    const failed = (step: DirectoryFinding['step'], sentence: string, advice: string): DirectoryFinding[] => [
      { step, outcome: 'failed', sentence, advice },
    ]
    if (error instanceof DirectoryFailure)
      return [
        passed(texts.fileIs({ file }), 'name'),
        ...failed(error.step === 'read' ? 'base' : error.step, error.message, error.advice),
      ]
    if (error instanceof Failure) return failed('name', error.record.message, error.record.advice ?? '')
    throw error
  } finally {
    await source.close()
  }
}
