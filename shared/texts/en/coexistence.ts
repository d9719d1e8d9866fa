/** Why an object of the directory is left out, by the code of the decision. */
export const scopeTexts = {
  in: 'It belongs to what is synchronized.',
  otherKind: 'It has become another kind of object than the one it is joined to.',
  otherClass: 'It is neither a person nor a contact nor a group.',
  notChosen: 'Objects of its kind are not synchronized by the configuration.',
  unit: 'It lies in an organizational unit that is not synchronized.',
  system: 'The directory marks it as critical to the system.',
  support: 'It is a support account of the directory.',
  noAccountName: 'It has no account name (sAMAccountName).',
  noDisplayName: 'It has no display name.',
  systemMailbox: 'It is a system mailbox.',
  noMail: 'It has no e-mail address.',
} as const

export type ScopeDecision = keyof typeof scopeTexts

/** What synchronization says of single objects and of its runs. */
export const coexistenceTexts = {
  fault: (p: { target: string; shown: string; sentence: string }) => `${p.target} "${p.shown}": ${p.sentence}`,
  unknownDomain: (p: { address: string; domain: string }) =>
    `${p.domain} of ${p.address} is not a domain of the tenant. Add it with Add-TenantDomain.`,
  ownedBy: (p: { address: string; owner: string }) => `${p.address} belongs to ${p.owner} in the tenant.`,
  wantedBy: (p: { address: string; other: string }) => `${p.address} is wanted by ${p.other} as well.`,
  stillOwned: (p: { address: string; owner: string }) =>
    `${p.address} belongs to ${p.owner}, which does not give it up in this run.`,
  lookAlike: (p: { name: string; other: string }) =>
    `The name "${p.name}" looks like that of ${p.other} but is written with other letters.`,
  heldByPerson: 'It is held. Approve-CoexistencePlan -Release lets it through.',
  heldAfterUndo: 'A synchronized change of it was taken back. Approve-CoexistencePlan -Release lets it through again.',
  held: 'It is held until it is released with Approve-CoexistencePlan -Release.',
  protected: 'It is protected: synchronization never disables or removes it.',
  alreadyDone: 'The latest run has done it already.',
  protectedMissing: (p: { groups: string; count: number }) =>
    `Nobody is disabled or removed, because ${p.count === 1 ? 'a protected group is' : 'protected groups are'} not found in the directory: ${p.groups}. Set-CoexistenceConfiguration -ProtectedGroup corrects that.`,
  matchWaits: 'An account with this address is there already. Approve the step to join the two.',
  goneFrom: 'It is gone from the directory.',
  outOfScope: 'It is no longer synchronized: ',
  graceOver: (p: { days: number }) =>
    p.days === 0
      ? 'It is disabled, and there is no time of grace.'
      : `It was disabled ${p.days === 1 ? 'one day' : `${p.days} days`} ago or longer.`,
  removedAfter: (p: { day: string }) => `It is removed after ${p.day} unless it comes back.`,
  disabledThere: 'It is disabled in the directory.',
  backAgain: 'It is in the directory again.',
  joined: (p: { address: string }) => `The account ${p.address} is joined to it.`,
  scopeChanged: 'The scope of the configuration changed, so whoever it leaves out now waits for approval.',
  searchChanged:
    'The file was exported by another search than the last one, so whoever is missing from it waits for approval.',
  manyMissing: (p: { missing: number; before: number }) =>
    `${p.missing} of ${p.before} objects are missing from what the directory gave, and nothing proves that they have gone.`,
  identityTwice: (p: { anchor: string; dn: string; other: string }) =>
    `The directory gave "${p.dn}" and "${p.other}" with one identity, ${p.anchor}.`,
  identityTwiceAdvice:
    'Run again, since one of them may have been renamed meanwhile. If it stays so, have it corrected in the directory.',
  overLimit: {
    delete: (p: { planned: number; spent: number; limit: number }) =>
      `${count(p.planned, 'object')} would be removed${since(p.spent)}; the limit without approval is ${p.limit} in 24 hours.`,
    disable: (p: { planned: number; spent: number; limit: number }) =>
      `${count(p.planned, 'object')} would be disabled${since(p.spent)}; the limit without approval is ${p.limit} in 24 hours.`,
    member: (p: { planned: number; spent: number; limit: number }) =>
      `${count(p.planned, 'member')} would leave groups${since(p.spent)}; the limit without approval is ${p.limit} in 24 hours.`,
  },
  waitsForApproval: 'It waits for approval, because there is too much of the same at once.',
  onlyApproved: 'It waits, because the plan goes beyond a limit and only what was approved is let through.',
  declined: (p: { count: number }) => `${count(p.count, 'step')} ${p.count === 1 ? 'was' : 'were'} declined.`,
  stopsBeforeFirst: 'Nothing was changed.',
  someWait: (p: { count: number }) => `${count(p.count, 'step')} ${p.count === 1 ? 'waits' : 'wait'} for approval.`,
  noLongerApplies: (p: { names: string; count: number }) =>
    `${p.count === 1 ? 'One approval' : `${p.count} approvals`} no longer ${p.count === 1 ? 'applies' : 'apply'}, because the plan proposes something else now or holds the step: ${p.names}.`,
  emptyDirectory: 'The directory gave no objects at all, where there were some before.',
  emptyAdvice: 'Look whether base and filter are right and the account may read there.',
  changedSincePlanned: (p: { field: string }) => `${p.field} was changed in the tenant after the plan was made.`,
  askSecret: (p: { account: string; server: string }) => `Password of ${p.account} at ${p.server}: `,
  approve: (p: { action: string }) => `Approve: ${p.action}`,
  withdraw: 'Withdraw the approval',
  hold: 'Hold',
  release: 'Release',
  stages: {
    activity: 'Synchronization',
    connect: 'Connecting',
    read: (p: { read: number }) => `Reading: ${p.read} objects`,
    plan: (p: { planned: number }) => `Planning: ${p.planned} steps`,
    apply: (p: { done: number; of: number }) => `Applying: ${p.done} of ${p.of} steps`,
  },
  next: {
    none: 'Nothing',
    create: 'Create',
    match: 'Join',
    change: 'Change',
    disable: 'Disable',
    delete: 'Delete',
    conflict: 'Conflict',
  },
  readInFull: (p: { because: string }) => `The directory was read in full: ${p.because}`,
} as const

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function since(spent: number): string {
  return spent === 0 ? '' : `, after ${spent} in the last 24 hours`
}
