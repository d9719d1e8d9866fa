import { cmdlet } from '../cmdlet.ts'
import { credentialParameter, pagingParameters } from '../common-parameters.ts'

/** Tells what was done, by whom, and what changed. */
export const getTenantJournal = cmdlet({
  name: 'Get-TenantJournal',
  snapIn: 'TenantDesk',
  label: 'Show activity',
  synopsis: 'Lists runs, the steps of one run, or all that happened to one object.',
  description:
    'Without Run and Identity it lists runs, the latest first. With Run it gives each step of that run with what changed. With Identity it gives all that ever happened to that object, also when it is gone.',
  parameters: [
    {
      name: 'Run',
      kind: 'run',
      label: 'Run',
      help: 'Gives the steps of this run.',
      position: 0,
      sets: ['Run'],
    },
    {
      name: 'Summary',
      kind: 'switch',
      label: 'Summary',
      help: 'Gives the run itself instead of its steps.',
      pipeline: 'none',
      sets: ['Run'],
    },
    {
      name: 'Identity',
      kind: 'text',
      label: 'Object',
      help: 'Gives what happened to this object: user name, address, name or id.',
      sets: ['Object'],
    },
    {
      name: 'Entity',
      kind: 'choice',
      choices: ['user', 'group', 'contact', 'grant', 'domain', 'subscription', 'tenant'],
      label: 'Kind of object',
      help: 'What Identity names; a person unless said.',
      sets: ['Object'],
    },
    {
      name: 'Search',
      kind: 'text',
      label: 'Search',
      help: 'Only runs with this in their command.',
      pipeline: 'none',
      sets: ['Runs'],
    },
    {
      name: 'Origin',
      kind: 'choice',
      choices: ['window', 'browser', 'terminal', 'schedule'],
      label: 'From',
      help: 'Only runs started there.',
      pipeline: 'none',
      sets: ['Runs'],
    },
    {
      name: 'Outcome',
      kind: 'choice',
      choices: ['running', 'completed', 'failed', 'stopped', 'interrupted'],
      label: 'Outcome',
      help: 'Only runs that ended so; those of which some steps failed are found by failed, not by completed.',
      pipeline: 'none',
      sets: ['Runs'],
    },
    ...pagingParameters,
    credentialParameter,
  ],
  defaultSet: 'Runs',
  output: {
    type: 'TenantRun',
    properties: [
      { name: 'Started', kind: 'date', label: 'Started', column: true },
      { name: 'Command', kind: 'text', label: 'Command', column: true },
      { name: 'Outcome', kind: 'choice', label: 'Outcome', column: true },
      { name: 'Changes', kind: 'integer', label: 'Changes', column: true },
      { name: 'Actor', kind: 'text', label: 'Who' },
      { name: 'Origin', kind: 'choice', label: 'From' },
      { name: 'Ended', kind: 'date', label: 'Ended' },
      { name: 'Operations', kind: 'integer', label: 'Steps' },
      { name: 'Failures', kind: 'integer', label: 'Failures', column: true },
      { name: 'UndoneBy', kind: 'run', label: 'Undone by' },
      { name: 'PartlyUndoneBy', kind: 'run', label: 'Partly undone by' },
      { name: 'Undoes', kind: 'run', label: 'Undoes' },
      { name: 'Number', kind: 'integer', label: 'Number' },
      { name: 'Run', kind: 'run', label: 'Id' },
    ],
  },
  examples: [
    { line: 'Get-TenantJournal -First 20', text: 'The latest twenty runs.' },
    { line: "Get-TenantJournal -Identity 'ann.verstraeten@fernwick.example'", text: 'All that ever happened to Ann.' },
  ],
  impact: 'none',
  writes: false,
  origin: 'ours',
})

/** Takes a run back. */
export const undoTenantChange = cmdlet({
  name: 'Undo-TenantChange',
  snapIn: 'TenantDesk',
  label: 'Undo',
  synopsis: 'Takes a run back, object by object, the latest first.',
  description:
    'Objects that somebody changed since stay as they are and are listed with the reason; the others are taken back. What was taken back already is left out, so that a second undo takes back the rest. An undo can itself be undone. Where the run replaced a password the old one never comes back: a new one is generated and shown once. More than 100 objects are asked about first.',
  parameters: [
    {
      name: 'Run',
      kind: 'run',
      label: 'Run',
      help: 'The run to take back, as Get-TenantJournal names it.',
      required: true,
      position: 0,
      pipeline: 'both',
    },
    {
      name: 'Identity',
      kind: 'text',
      many: true,
      label: 'Only',
      help: 'Takes back only these objects of the run, by name or id.',
      pipeline: 'none',
    },
    {
      name: 'AllOrNothing',
      kind: 'switch',
      label: 'All or nothing',
      help: 'Takes nothing back where one object cannot be.',
      pipeline: 'none',
    },
    credentialParameter,
  ],
  output: {
    type: 'TenantUndo',
    properties: [
      { name: 'Name', kind: 'text', label: 'Object', column: true },
      { name: 'Entity', kind: 'choice', label: 'Kind', column: true },
      { name: 'Action', kind: 'choice', label: 'What was done', column: true },
      { name: 'Run', kind: 'run', label: 'Run', column: true },
      { name: 'Id', kind: 'text', label: 'Id' },
    ],
  },
  examples: [
    {
      line: 'Get-TenantJournal -First 1 | Undo-TenantChange -WhatIf',
      text: 'Shows what would come back, and what cannot.',
    },
    { line: 'Get-TenantJournal -First 1 | Undo-TenantChange', text: 'Takes the latest run back.' },
  ],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})
