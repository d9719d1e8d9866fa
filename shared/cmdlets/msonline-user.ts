import { cmdlet } from '../cmdlet.ts'
import { credentialParameter, pagingParameters } from '../common-parameters.ts'
import { userFilters, userSorts } from '../user-lists.ts'
import {
  anyPersonParameter,
  memberOfParameter,
  personParameter,
  profileParameters,
  userOutput,
} from './user-profile.ts'

/** Makes a person without services: the first half of provisioning. */
export const addMSOnlineUser = cmdlet({
  name: 'Add-MSOnlineUser',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Add a user',
  synopsis: 'Makes an account that cannot sign in yet.',
  description:
    'The new account holds no licence and has no mailbox. Enable-MSOnlineUser activates it. Which parameters the original required is not documented; here they are the address and the display name. With -Template both follow from the first and the last name, and the person is activated, with a generated password that is shown once, unless the template makes accounts only; what is given wins over the template, and it is all or nothing.',
  defaultSet: 'Address',
  parameters: [
    {
      name: 'Identity',
      kind: 'address',
      label: 'Address',
      help: 'The e-mail address, which is also the user name.',
      fresh: true,
      required: true,
      requiredIn: ['Address'],
      position: 0,
    },
    {
      name: 'DisplayName',
      kind: 'text',
      label: 'Display name',
      help: 'The name as others see it.',
      required: true,
      requiredIn: ['Address'],
      min: 1,
      origin: 'inferred',
    },
    ...profileParameters,
    memberOfParameter,
    {
      name: 'Template',
      kind: 'template',
      label: 'Template',
      help: 'What the person gets where nothing else is said: address, profile, licence, mailbox, permissions and groups.',
      required: true,
      sets: ['Template'],
      origin: 'ours',
    },
    credentialParameter,
  ],
  output: userOutput,
  examples: [
    {
      line: "Add-MSOnlineUser -Identity 'nora.lindgren@fernwick.example' -DisplayName 'Nora Lindgren' -FirstName 'Nora' -LastName 'Lindgren' -Department 'Design'",
      text: 'Makes one account.',
    },
    {
      line: "Add-MSOnlineUser -FirstName 'Nora' -LastName 'Lindgren' -Template 'Service desk'",
      text: 'Makes one person by a template, ready to work.',
    },
    {
      line: "Import-Csv 'people.csv' | Add-MSOnlineUser",
      text: 'Makes one account for each row; columns bind by name.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'documented',
})

/** The list of people, or one. */
export const getMSOnlineUser = cmdlet({
  name: 'Get-MSOnlineUser',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'List users',
  synopsis: 'Gives one person, or all who match.',
  description:
    'Identity, Enabled, ResultSize and SourceDetail are documented. Searching, filtering, sorting and paging are ours, and so is Disabled.',
  parameters: [
    anyPersonParameter,
    { name: 'Enabled', kind: 'switch', label: 'Enabled only', help: 'Only people who may sign in.', pipeline: 'none' },
    {
      name: 'Disabled',
      kind: 'switch',
      label: 'Disabled only',
      help: 'Only people who may not sign in.',
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'Search',
      kind: 'text',
      label: 'Search',
      help: 'Any part of name, address, department or title; several words must all be found.',
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'Filter',
      kind: 'choice',
      many: true,
      choices: userFilters,
      label: 'Filter',
      help: 'Narrows the list; several must all hold.',
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'Department',
      kind: 'text',
      label: 'Department',
      help: 'Only people of this department.',
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'Subscription',
      kind: 'subscription',
      label: 'Licence',
      help: 'Only people who hold this licence.',
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'Except',
      kind: 'person',
      many: true,
      label: 'Except',
      help: 'All who match but these.',
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'SortBy',
      kind: 'choice',
      choices: userSorts,
      label: 'Sort by',
      help: 'The order of the list; by name unless said.',
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'Descending',
      kind: 'switch',
      label: 'Descending',
      help: 'The other way round.',
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'ResultSize',
      kind: 'count',
      label: 'Result size',
      help: 'At most this many, or Unlimited. Without it: all.',
      pipeline: 'none',
    },
    {
      name: 'SourceDetail',
      kind: 'choice',
      choices: ['Minimal', 'Full'],
      label: 'Detail',
      help: 'Full gives UsedMailboxSize as well; without it, and where nothing measured it, that is 0.',
      pipeline: 'none',
    },
    ...pagingParameters,
    credentialParameter,
  ],
  output: userOutput,
  examples: [
    { line: 'Get-MSOnlineUser -Enabled -ResultSize 50', text: 'Fifty people who may sign in.' },
    {
      line: "Get-MSOnlineUser -Search 'design' -SortBy 'City'",
      text: 'Everybody with design in name, address, department or title.',
    },
    { line: "Get-MSOnlineUser -Identity 'ann.verstraeten@fernwick.example'", text: 'One person.' },
  ],
  impact: 'none',
  writes: false,
  origin: 'documented',
})

/** Changes what is known about a person. */
export const setMSOnlineUser = cmdlet({
  name: 'Set-MSOnlineUser',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Edit a user',
  synopsis: 'Changes the details of a person.',
  description:
    'Only what is given changes; empty text clears a field. Of people who come from a directory only Administrator, Protected and the groups joined change here, the rest changes there. That the original took the postal address is not certain; Administrator, Protected and MemberOf are ours. Groups are joined and never left by it.',
  parameters: [
    personParameter,
    { name: 'DisplayName', kind: 'text', label: 'Display name', help: 'The name as others see it.', min: 1 },
    ...profileParameters,
    {
      name: 'Administrator',
      kind: 'boolean',
      label: 'Administrator',
      help: 'Whether the person administers the tenant.',
      origin: 'ours',
    },
    {
      name: 'Protected',
      kind: 'boolean',
      label: 'Protected',
      help: 'Whether synchronization may never disable or remove the person.',
      origin: 'ours',
    },
    memberOfParameter,
    credentialParameter,
  ],
  examples: [
    { line: "Set-MSOnlineUser -Identity 'ann.verstraeten@fernwick.example' -City 'Ghent'", text: 'Changes the city.' },
    {
      line: "Set-MSOnlineUser -Identity 'ann.verstraeten@fernwick.example' -FaxNumber ''",
      text: 'Clears the fax number.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'documented',
})

/** Ends an account for good, with what hangs on it. */
export const removeMSOnlineUser = cmdlet({
  name: 'Remove-MSOnlineUser',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Remove a user',
  synopsis: 'Removes a person and frees the licence.',
  description:
    'Permissions both ways, membership of groups and forwarding to the person go along, and come back with one undo. Somebody whose mail goes only to this person must be redirected first, unless Force is given. The parameters of the original are not documented.',
  parameters: [
    personParameter,
    {
      name: 'Force',
      kind: 'switch',
      label: 'Force',
      help: 'Removes the person even when mail of others goes only to them; that mail then stays in their own mailboxes.',
      origin: 'ours',
    },
    credentialParameter,
  ],
  examples: [
    {
      line: "Remove-MSOnlineUser -Identity 'olumide.adeyemi@fernwick.example'",
      text: 'Asks, then removes one person.',
    },
    {
      line: "Import-Csv 'leavers.csv' | Remove-MSOnlineUser -Confirm:$false",
      text: 'Removes everybody in the column Identity without asking.',
    },
  ],
  impact: 'high',
  writes: true,
  origin: 'documented',
})
