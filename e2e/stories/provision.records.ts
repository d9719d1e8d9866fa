import type { Kept } from './records.ts'

/** What the story leaves in the journal, whichever host it was told in. */
export const expectedRecords: readonly Kept[] = [
  {
    cmdlet: 'Add-MSOnlineUser',
    target: 'ann.verstraeten@contoso.example',
    outcome: 'done',
    line: "Add-MSOnlineUser -Identity 'ann.verstraeten@contoso.example' -DisplayName 'Ann Verstraeten' -FirstName 'Ann' -LastName 'Verstraeten' -Department 'Service'",
    changes: [
      'user ann.verstraeten@contoso.example: nothing -> {"activated":false,"addresses":[],"administrator":false,"deliverToBoth":false,"department":"Service","displayName":"Ann Verstraeten","enabled":false,"failedSignIns":0,"firstName":"Ann","lastName":"Verstraeten","mustChangePassword":false,"passwordNeverExpires":false,"popEnabled":false,"protected":false,"subscriptions":[],"synchronized":false,"userName":"ann.verstraeten@contoso.example"}',
    ],
  },
  {
    cmdlet: 'Enable-MSOnlineUser',
    target: 'ann.verstraeten@contoso.example',
    outcome: 'done',
    line: "Enable-MSOnlineUser -Identity 'ann.verstraeten@contoso.example' -Password (Read-Host -AsSecureString) -SubscriptionIDs 'Exchange Online' -UserLocation 'BE'",
    changes: [
      'user ann.verstraeten@contoso.example: {"activated":false,"enabled":false,"subscriptions":[]} -> {"activated":true,"enabled":true,"location":"BE","mailboxQuota":5120,"passwordId":"ID","subscriptions":["ID"]}',
    ],
  },
  {
    cmdlet: 'Add-MSOnlineUser',
    target: 'tom.okafor@contoso.example',
    outcome: 'done',
    line: "Add-MSOnlineUser -Identity 'tom.okafor@contoso.example' -DisplayName 'Tom O''Kafor' -FirstName 'Tom' -LastName 'O''Kafor'",
    changes: [
      'user tom.okafor@contoso.example: nothing -> {"activated":false,"addresses":[],"administrator":false,"deliverToBoth":false,"displayName":"Tom O\'Kafor","enabled":false,"failedSignIns":0,"firstName":"Tom","lastName":"O\'Kafor","mustChangePassword":false,"passwordNeverExpires":false,"popEnabled":false,"protected":false,"subscriptions":[],"synchronized":false,"userName":"tom.okafor@contoso.example"}',
    ],
  },
  {
    cmdlet: 'Enable-MSOnlineUser',
    target: 'tom.okafor@contoso.example',
    outcome: 'done',
    line: "Enable-MSOnlineUser -Identity 'tom.okafor@contoso.example' -Password (Read-Host -AsSecureString) -SubscriptionIDs 'Exchange Online' -UserLocation 'NL' -MailboxQuotaSize 25GB",
    changes: [
      'user tom.okafor@contoso.example: {"activated":false,"enabled":false,"subscriptions":[]} -> {"activated":true,"enabled":true,"location":"NL","mailboxQuota":25600,"passwordId":"ID","subscriptions":["ID"]}',
    ],
  },
  {
    cmdlet: 'Enable-MSOnlinePOPAccess',
    target: 'tom.okafor@contoso.example',
    outcome: 'done',
    line: "Enable-MSOnlinePOPAccess -Identity 'tom.okafor@contoso.example'",
    changes: ['user tom.okafor@contoso.example: {"popEnabled":false} -> {"popEnabled":true}'],
  },
  {
    cmdlet: 'Disable-MSOnlineUser',
    target: 'tom.okafor@contoso.example',
    outcome: 'done',
    line: "Disable-MSOnlineUser -Identity 'tom.okafor@contoso.example'",
    changes: ['user tom.okafor@contoso.example: {"enabled":true} -> {"enabled":false}'],
  },
  {
    cmdlet: 'Enable-MSOnlineUser',
    target: 'tom.okafor@contoso.example',
    outcome: 'done',
    line: "Enable-MSOnlineUser -Identity 'tom.okafor@contoso.example'",
    changes: ['user tom.okafor@contoso.example: {"enabled":false} -> {"enabled":true}'],
  },
  {
    cmdlet: 'Enable-MSOnlinePOPAccess',
    target: 'ann.verstraeten@contoso.example',
    outcome: 'done',
    line: "Enable-MSOnlinePOPAccess -Identity 'ann.verstraeten@contoso.example'",
    changes: ['user ann.verstraeten@contoso.example: {"popEnabled":false} -> {"popEnabled":true}'],
  },
  {
    cmdlet: 'Add-MSOnlineMailPermission',
    target: 'ann.verstraeten@contoso.example',
    outcome: 'done',
    line: "Add-MSOnlineMailPermission -Identity 'ann.verstraeten@contoso.example' -TrustedUser 'tom.okafor@contoso.example' -GrantFullAccess -GrantSendAs",
    changes: [
      'grant ann.verstraeten@contoso.example: tom.okafor@contoso.example: nothing -> {"fullAccess":true,"mailboxId":"ID","sendAs":true,"sendOnBehalf":false,"trusteeId":"ID"}',
    ],
  },
  {
    cmdlet: 'Set-MSOnlineAlternateRecipient',
    target: 'ann.verstraeten@contoso.example',
    outcome: 'done',
    line: "Set-MSOnlineAlternateRecipient -Identity 'ann.verstraeten@contoso.example' -AlternateRecipient 'tom.okafor@contoso.example' -DeliverToBoth $true",
    changes: [
      'user ann.verstraeten@contoso.example: {"deliverToBoth":false} -> {"deliverToBoth":true,"forwardToId":"ID"}',
    ],
  },
  {
    cmdlet: 'Set-MSOnlineUserPassword',
    target: 'tom.okafor@contoso.example',
    outcome: 'done',
    line: "Set-MSOnlineUserPassword -Identity 'tom.okafor@contoso.example' -Password (Read-Host -AsSecureString)",
    changes: ['user tom.okafor@contoso.example: {"passwordId":"ID"} -> {"passwordId":"ID"}'],
  },
  {
    cmdlet: 'Undo-TenantChange',
    target: 'ann.verstraeten@contoso.example',
    outcome: 'done',
    line: "Undo-TenantChange -Run 'ID'",
    changes: [
      'user ann.verstraeten@contoso.example: {"deliverToBoth":true,"forwardToId":"ID"} -> {"deliverToBoth":false}',
    ],
  },
]
