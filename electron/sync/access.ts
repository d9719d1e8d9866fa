import { fail } from '../../shared/errors.ts'
import type { Coexistence } from '../store/types.ts'
import type { DirectoryServer, DirectorySource, DirectoryStep, TestScope } from './source.ts'

/** One step of a test of a directory, as it went; `notRun` where a step before it failed. */
export interface DirectoryFinding {
  readonly step: DirectoryStep
  readonly outcome: 'passed' | 'failed' | 'notRun'
  readonly sentence: string
  readonly advice: string
}

/** The way to directories: what the composition plugs in. */
export interface DirectoryAccess {
  /** Connects; throws a DirectoryFailure. An LDIF file is a server with the `file:` URL of it. */
  readonly open: (server: DirectoryServer, signal: AbortSignal) => Promise<DirectorySource>
  /** Tries step by step and stops at the first that fails. */
  readonly test: (
    server: DirectoryServer,
    scope: TestScope,
    signal: AbortSignal,
  ) => Promise<readonly DirectoryFinding[]>
}

/** No way to any directory: what a composition has that plugs in nothing. */
export const noAccess: DirectoryAccess = {
  open: async ({ url }) => fail('CoexistenceUnavailable', { server: url }),
  test: async ({ url }) => fail('CoexistenceUnavailable', { server: url }),
}

/** The server of the configuration with the secret that binds to it. */
export function serverOf(configuration: Coexistence, secret: string | undefined): DirectoryServer {
  const { server, security, serverName, certificateAuthority, pinnedCertificate, bindAccount } = configuration
  return {
    url: server,
    security,
    kind: configuration.directoryKind,
    ...(serverName === null ? {} : { serverName }),
    ...(certificateAuthority === null ? {} : { certificateAuthority }),
    ...(pinnedCertificate === null ? {} : { pinnedCertificate }),
    ...(bindAccount === null ? {} : { bindAccount }),
    ...(secret === undefined ? {} : { bindSecret: secret }),
  }
}
