import { directoryProblems } from '../directory.ts'
import { problem } from '../../problem.ts'

/** What can go wrong with directory synchronization. */
export const coexistenceErrors = {
  CoexistenceNotConfigured: problem(
    'InvalidOperation',
    () => 'No directory is set up yet.',
    () =>
      'Set-CoexistenceConfiguration -Server ldaps://HOST -BaseDN DN names one; Test-CoexistenceConfiguration tries it.',
  ),
  CoexistenceIncomplete: problem(
    'InvalidArgument',
    (p: { missing: string }) => `No directory is set up yet, so ${p.missing} is needed.`,
    () => 'Give -Server ldaps://HOST and -BaseDN DN together.',
  ),
  CoexistenceServerMalformed: problem(
    'InvalidArgument',
    (p: { server: string }) => `"${p.server}" is no address of a directory.`,
    () => 'Give ldaps://HOST, ldaps://HOST:PORT, ldap://HOST for StartTLS, or the file: URL of an LDIF file.',
  ),
  CoexistenceServerExcess: problem(
    'InvalidArgument',
    (p: { host: string }) => `The address of ${p.host} holds more than a host and a port.`,
    () =>
      'Give ldaps://HOST or ldaps://HOST:PORT alone: the account by -BindAccount, its password by -Password, which is never kept in the tenant, and the base by -BaseDN.',
  ),
  CoexistenceNameMalformed: problem(
    'InvalidArgument',
    (p: { parameter: string; name: string }) => `"${p.name}", given by -${p.parameter}, is no distinguished name.`,
    () => 'Write each part with its attribute, such as OU=People,DC=example,DC=com.',
  ),
  CoexistenceFilterMalformed: problem(
    'InvalidArgument',
    (p: { filter: string; detail: string; position: number }) => directoryProblems.badFilter(p).message,
    (p: { filter: string; detail: string; position: number }) => directoryProblems.badFilter(p).advice,
  ),
  CoexistenceAuthorityMalformed: problem(
    'InvalidArgument',
    () => 'The file given by -CertificateAuthority holds no PEM certificate.',
    () => 'Give the file that begins with -----BEGIN CERTIFICATE-----.',
  ),
  CoexistencePinMalformed: problem(
    'InvalidArgument',
    (p: { pin: string }) => `"${p.pin}", given by -PinnedCertificate, is no SHA-256 fingerprint.`,
    () =>
      'It has 64 hexadecimal digits, with or without colons. Test-CoexistenceConfiguration names the one of the server where they differ.',
  ),
  CoexistenceSecretMissing: problem(
    'AuthenticationError',
    (p: { account: string }) => directoryProblems.emptySecret(p).message,
    (p: { account: string }) => directoryProblems.emptySecret(p).advice,
  ),
  CoexistenceTwoSources: problem(
    'InvalidArgument',
    (p: { file: string }) => `A server and the file ${p.file} are given together.`,
    () => 'Give -Server or -LdifFile.',
  ),
  CoexistencePlainRefused: problem(
    'SecurityError',
    (p: { server: string }) => `${p.server} would be spoken to without encryption.`,
    () => 'Use ldaps:// or StartTLS; only a directory on this computer may be read without.',
  ),
  CoexistenceRuleMalformed: problem(
    'InvalidArgument',
    (p: { rule: string; targets: string }) => `"${p.rule}" is no rule for attributes.`,
    (p: { targets: string }) => `Write it as PROPERTY=attribute,attribute with one of ${p.targets}.`,
  ),
  CoexistenceUnavailable: problem('NotImplemented', (p: { server: string }) => `This program cannot read ${p.server}.`),
  CoexistenceUnreachable: problem(
    'ConnectionError',
    (p: { step: string; message: string; advice: string }) => p.message,
    (p: { advice: string }) => p.advice,
  ),
  CoexistenceHeld: problem(
    'InvalidOperation',
    (p: { reason: string }) => `Synchronization waits for approval. ${p.reason}`,
    () =>
      'Get-CoexistencePlan -Status Waiting lists the steps; Approve-CoexistencePlan lets those through that are right.',
  ),
  CoexistenceBusy: problem(
    'ResourceBusy',
    () => 'Another synchronization of this tenant is going on.',
    () => 'Wait until it is over.',
  ),
  CoexistenceStale: problem(
    'InvalidOperation',
    (p: { object: string; field: string }) =>
      `${p.object} stays as it is: ${p.field} was changed in the tenant after the plan was made.`,
    () => 'The next synchronization plans anew.',
  ),
  CoexistenceObjectNotFound: problem(
    'ObjectNotFound',
    (p: { identity: string }) => `The directory gave no object "${p.identity}".`,
    () => 'Name it by anchor, DN, address or name. What was never read, for example below another base, is not known.',
  ),
  CoexistenceObjectNotUnique: problem(
    'InvalidArgument',
    (p: { identity: string; anchors: string }) => `More than one object is called "${p.identity}": ${p.anchors}.`,
    () => 'Name it by one of these.',
  ),
  CoexistenceStepNotFound: problem(
    'ObjectNotFound',
    (p: { identity: string; action: string }) => `The plan proposes no ${p.action} of "${p.identity}".`,
    () => 'Get-CoexistencePlan lists the steps of the latest plan.',
  ),
  CoexistenceStepCannotApply: problem(
    'InvalidOperation',
    (p: { identity: string; reason: string }) =>
      `An approval of "${p.identity}" would let nothing through. ${p.reason}`,
    () => 'Get-CoexistenceObject tells what has to change first.',
  ),
  CoexistenceNotHeld: problem('InvalidOperation', (p: { identity: string }) => `"${p.identity}" is not held.`),
  CoexistenceSecretNotKept: problem(
    'SecurityError',
    (p: { account: string; detail: string }) => `The password of ${p.account} cannot be kept here: ${p.detail}.`,
    () => 'Each run asks for it, or takes it from the environment variable TENANT_DESK_BIND_PASSWORD.',
  ),
} as const
