import type * as en from '../en/cmdlets.ts'
import type { Translated } from '../language.ts'
import { count, lists } from './counts.ts'

export const cmdletTexts: Translated<typeof en.cmdletTexts> = {
  removal: p => {
    const parts = [
      ...(p.grants === 0 ? [] : [count(p.grants, 'machtiging', 'machtigingen')]),
      ...(p.groups === 0 ? [] : [`het lidmaatschap van ${count(p.groups, 'groep', 'groepen')}`]),
      ...(p.forwarding === 0 ? [] : [`het doorsturen door ${count(p.forwarding, 'persoon', 'personen')}`]),
    ]
    return parts.length === 0 ? p.action : `${p.action}, met ${lists.format(parts)}`
  },
  removedGrants: p => `Machtigingen tussen ${p.user} en ${p.people} vervallen ook.`,
  removedFromGroups: p => `${p.user} verlaat ${p.groups}.`,
  removedForwarding: p => `E-mail van ${p.people} wordt niet meer doorgestuurd aan ${p.user}.`,
  nothingToChange: p => `Bij ${p.user} valt niets te wijzigen; alles staat al zo.`,
  licenceChosen: p => `${p.user} krijgt de licentie ${p.subscription}, de enige die er is.`,
  sendingRightReplaced: p =>
    p.to === 'SendAs'
      ? `${p.trustee} mag nu verzenden als de eigenaar in plaats van namens de eigenaar; het een sluit het ander uit.`
      : `${p.trustee} mag nu verzenden namens de eigenaar in plaats van als de eigenaar; het een sluit het ander uit.`,
  permissionNotHeld: p => `${p.trustee} heeft geen van deze rechten op het postvak van ${p.mailbox}.`,
  undoMany: p => `${p.action}: ${count(p.count, 'object', 'objecten')}, dit als eerste`,
  removedHereOnly: p =>
    `${p.user} staat nog in de directory en komt bij de volgende synchronisatie terug. Verwijder de persoon daar, of laat die buiten het bereik van de synchronisatie.`,
  notForwarding: p => `E-mail van ${p.user} wordt niet doorgestuurd.`,
  credentialPrompt: 'Geef een gebruikersnaam en een wachtwoord op.',
}
