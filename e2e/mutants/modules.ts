/** Code whose tests are tried by planting faults in it, and the tests that have to notice. */
export interface Module {
  readonly name: string
  /** The files, from the project's folder. */
  readonly files: readonly string[]
  readonly tests: readonly string[]
  /** Those of the files whose faults leave work behind that cannot be called off, so that each has a process of its own. */
  readonly alone?: readonly string[]
}

/** What harms most where it is wrong and nobody notices. */
export const modules: readonly Module[] = [
  {
    name: 'security',
    files: [
      'shared/password-policies.ts',
      'shared/password-standing.ts',
      'shared/loopback-address.ts',
      'electron/secrets/bind-secrets.ts',
      'electron/secrets/generate.ts',
      'electron/secrets/hash.ts',
      'electron/hosts/policy.ts',
      'electron/hosts/web-access.ts',
      'electron/hosts/web-judge.ts',
      'electron/files/gate.ts',
      'electron/files/path-rules.ts',
    ],
    tests: [
      'shared/password-policies.test.ts',
      'shared/password-standing.test.ts',
      'shared/loopback-address.test.ts',
      'electron/secrets/*.test.ts',
      'electron/hosts/policy.test.ts',
      'electron/hosts/web-judge.test.ts',
      'electron/files/gate.test.ts',
    ],
    alone: ['electron/secrets/hash.ts'],
  },
  {
    name: 'secrets',
    files: [
      'shared/language/holds-secret.ts',
      'shared/language/secret-arguments.ts',
      'shared/language/secret-names.ts',
      'electron/hosts/shell-history.ts',
    ],
    tests: [
      'shared/language/holds-secret.test.ts',
      'shared/shell/may-be-kept.test.ts',
      'electron/hosts/shell-history.test.ts',
    ],
  },
  {
    name: 'journal',
    files: [
      'electron/store/journal.ts',
      'electron/store/journal-end.ts',
      'electron/store/journal-watch.ts',
      'electron/store/canonical.ts',
      'electron/store/object-log.ts',
      'electron/store/content.ts',
      'electron/store/derived.ts',
      'electron/store/passwords.ts',
      'electron/secrets/head-signer.ts',
    ],
    tests: [
      'electron/store/chain.test.ts',
      'electron/store/object-log.test.ts',
      'electron/store/journal.test.ts',
      'electron/store/journal-watch.test.ts',
      'electron/store/writer.test.ts',
      'electron/store/check.test.ts',
      'electron/store/passwords.test.ts',
      'electron/secrets/head-signer.test.ts',
    ],
  },
  {
    name: 'plan',
    files: [
      'electron/sync/decide.ts',
      'electron/sync/plan.ts',
      'electron/sync/protect.ts',
      'electron/sync/protected-groups.ts',
      'electron/sync/linked-steps.ts',
      'electron/sync/group-steps.ts',
      'electron/sync/read.ts',
    ],
    tests: [
      'electron/sync/*.test.ts',
      'electron/cmdlets/coexistence-sync.test.ts',
      'electron/cmdlets/coexistence-stray.test.ts',
    ],
  },
  {
    name: 'CSV',
    files: ['shared/csv-read.ts', 'shared/csv-records.ts', 'shared/csv-strict.ts', 'shared/csv-write.ts'],
    tests: ['shared/csv*.test.ts'],
  },
]
