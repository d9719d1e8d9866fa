import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { pagingParameters } from '../common-parameters.ts'
import { startOnlineCoexistenceSync } from './coexistence-sync.ts'

/** An object of the directory. */
const objectParameter = {
  name: 'Identity',
  kind: 'text',
  label: 'Object',
  help: 'Anchor, DN, address or name in the directory, or the id in the tenant.',
  aliases: ['Anchor'],
  required: true,
  position: 0,
  min: 1,
  max: 1_024,
  pipeline: 'both',
} as const satisfies ParameterDefinition

/** What a step can do that may be approved. */
const stepActions = ['Create', 'Match', 'Change', 'Disable', 'Delete'] as const

/** Lists runs of synchronization. */
export const getCoexistenceRun = cmdlet({
  name: 'Get-CoexistenceRun',
  snapIn: 'Coexistence-Configuration',
  label: 'Show synchronizations',
  synopsis: 'Lists the runs of synchronization, the latest first.',
  description:
    'Each has its counts, why it ended as it did, and under Problems the objects that it could not bring to what the directory says, with the reason: of the latest hundred runs, at most a thousand objects each.',
  parameters: [
    {
      name: 'RunId',
      kind: 'run',
      label: 'Run',
      help: 'Gives only this run.',
      position: 0,
      pipeline: 'both',
    },
    ...pagingParameters,
  ],
  output: startOnlineCoexistenceSync.output,
  examples: [
    { line: 'Get-CoexistenceRun -First 20', text: 'The latest twenty runs.' },
    {
      line: 'Get-CoexistenceRun -First 1 | Select-Object -ExpandProperty Problems | Export-Csv problems.csv',
      text: 'What the latest run could not do, object by object.',
    },
  ],
  impact: 'none',
  writes: false,
  origin: 'ours',
})

/** Lists the steps of the latest plan. */
export const getCoexistencePlan = cmdlet({
  name: 'Get-CoexistencePlan',
  snapIn: 'Coexistence-Configuration',
  label: 'Show the plan',
  synopsis: 'Lists the steps of the latest plan with old and new values, and what became of them.',
  description: 'A plan is made by each synchronization, and by its preview with -WhatIf.',
  parameters: [
    {
      name: 'Action',
      kind: 'choice',
      many: true,
      choices: [...stepActions, 'Conflict'],
      label: 'Action',
      help: 'Only steps that do this.',
      pipeline: 'none',
    },
    {
      name: 'Status',
      kind: 'choice',
      many: true,
      choices: ['Planned', 'Held', 'Waiting', 'Conflict', 'Done', 'Failed'],
      label: 'Status',
      help: 'Only steps that stand so.',
      pipeline: 'none',
    },
    {
      name: 'Search',
      kind: 'text',
      label: 'Search',
      help: 'Only objects with this in their name or DN.',
      pipeline: 'none',
    },
    ...pagingParameters,
  ],
  output: {
    type: 'CoexistenceStep',
    properties: [
      { name: 'Action', kind: 'choice', label: 'Action', column: true },
      { name: 'Name', kind: 'text', label: 'Object', column: true },
      { name: 'Kind', kind: 'choice', label: 'Kind', column: true },
      { name: 'Status', kind: 'choice', label: 'Status', column: true },
      { name: 'Changes', kind: 'object', label: 'Old and new values', many: true },
      { name: 'Reason', kind: 'text', label: 'Reason', column: true },
      { name: 'MembersAdded', kind: 'integer', label: 'Members added' },
      { name: 'MembersRemoved', kind: 'integer', label: 'Members leaving' },
      { name: 'Approved', kind: 'boolean', label: 'Approved' },
      { name: 'Held', kind: 'boolean', label: 'Held until released' },
      { name: 'DN', kind: 'text', label: 'DN' },
      { name: 'Anchor', kind: 'text', label: 'Anchor' },
      { name: 'Id', kind: 'text', label: 'Id in the tenant' },
    ],
  },
  examples: [
    { line: 'Get-CoexistencePlan', text: 'Every step of the latest plan.' },
    { line: 'Get-CoexistencePlan -Status Waiting', text: 'What waits for approval.' },
  ],
  impact: 'none',
  writes: false,
  origin: 'ours',
})

/** Lets single steps through, or holds single objects. */
export const approveCoexistencePlan = cmdlet({
  name: 'Approve-CoexistencePlan',
  snapIn: 'Coexistence-Configuration',
  label: 'Approve or hold',
  synopsis: 'Lets single steps of the plan through, or keeps synchronization off single objects.',
  description:
    'An approval is for one object and one action with the values that the plan shows, and holds for 24 hours. The next synchronization plans afresh, lets through what was approved if it is still proposed unchanged, and says which approvals no longer apply. What is protected, held or in conflict cannot be approved. With -Hold nothing is done to the object until -Release.',
  parameters: [
    objectParameter,
    {
      name: 'Action',
      kind: 'choice',
      choices: stepActions,
      label: 'Action',
      help: 'What is approved; what the plan proposes for the object unless said.',
      position: 1,
      sets: ['Approve', 'Withdraw'],
    },
    {
      name: 'Withdraw',
      kind: 'switch',
      label: 'Withdraw',
      help: 'Takes the approval back.',
      pipeline: 'none',
      required: true,
      sets: ['Withdraw'],
    },
    {
      name: 'Hold',
      kind: 'switch',
      label: 'Hold',
      help: 'Keeps synchronization off the object.',
      pipeline: 'none',
      required: true,
      sets: ['Hold'],
    },
    {
      name: 'Release',
      kind: 'switch',
      label: 'Release',
      help: 'Lets synchronization at the object again.',
      pipeline: 'none',
      required: true,
      sets: ['Release'],
    },
  ],
  defaultSet: 'Approve',
  examples: [
    {
      line: "Approve-CoexistencePlan -Identity 'Ann Verstraeten' -Action Disable",
      text: 'Lets one step through.',
    },
    {
      line: 'Get-CoexistencePlan -Status Waiting -First 3 | Approve-CoexistencePlan',
      text: 'Lets three steps through.',
    },
    { line: "Approve-CoexistencePlan -Identity 'Tom Okafor' -Hold", text: 'Keeps synchronization off Tom.' },
  ],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})

/** Explains one object. */
export const getCoexistenceObject = cmdlet({
  name: 'Get-CoexistenceObject',
  snapIn: 'Coexistence-Configuration',
  label: 'Explain an object',
  synopsis: 'Tells why an object of the directory is in the tenant or not: what was read, decided and done.',
  parameters: [
    { ...objectParameter, sets: ['Identity'] },
    {
      name: 'Excluded',
      kind: 'switch',
      label: 'All that are not synchronized',
      help: 'Lists all that the directory has and that are not synchronized, by name, each with its reason.',
      pipeline: 'none',
      required: true,
      sets: ['Excluded'],
    },
    ...pagingParameters,
  ],
  defaultSet: 'Identity',
  output: {
    type: 'CoexistenceObject',
    properties: [
      { name: 'Name', kind: 'text', label: 'Name', column: true },
      { name: 'Kind', kind: 'choice', label: 'Kind', column: true },
      { name: 'Scope', kind: 'text', label: 'Why it is synchronized or not', column: true },
      { name: 'InScope', kind: 'boolean', label: 'Synchronized' },
      { name: 'NextAction', kind: 'choice', label: 'What comes next', column: true },
      { name: 'NextReason', kind: 'text', label: 'Why' },
      { name: 'NextChanges', kind: 'object', label: 'Old and new values', many: true },
      { name: 'LastResult', kind: 'text', label: 'Last result' },
      { name: 'LastResultAt', kind: 'date', label: 'When' },
      { name: 'Address', kind: 'text', label: 'Address' },
      { name: 'JoinedTo', kind: 'text', label: 'Object of the tenant' },
      { name: 'Held', kind: 'boolean', label: 'Held' },
      { name: 'Protected', kind: 'boolean', label: 'Protected' },
      { name: 'GoneSince', kind: 'date', label: 'Gone since' },
      { name: 'DisabledSince', kind: 'date', label: 'Disabled since' },
      { name: 'RemovedAfter', kind: 'date', label: 'Removed after' },
      { name: 'Flow', kind: 'object', label: 'Flow', many: true },
      { name: 'Source', kind: 'object', label: 'Values in the directory', many: true },
      { name: 'Members', kind: 'text', label: 'Members', many: true },
      { name: 'DN', kind: 'text', label: 'DN' },
      { name: 'Anchor', kind: 'text', label: 'Anchor' },
      { name: 'Id', kind: 'text', label: 'Id in the tenant' },
    ],
  },
  examples: [
    { line: "Get-CoexistenceObject -Identity 'ann.verstraeten@fernwick.example'", text: 'Explains Ann.' },
    {
      line: 'Get-CoexistenceObject -Excluded | Group-Object Scope',
      text: 'How many are not synchronized, for each reason.',
    },
  ],
  impact: 'none',
  writes: false,
  origin: 'ours',
})
