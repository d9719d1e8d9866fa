const words: Readonly<Record<string, string>> = {
  user: 'gebruiker',
  group: 'groep',
  contact: 'contactpersoon',
  grant: 'machtiging',
  domain: 'domein',
  subscription: 'abonnement',
  tenant: 'tenant',
  coexistence: 'synchronisatie',
  approval: 'goedkeuring',
  hold: 'vastgehouden object',
  template: 'sjabloon',
}

/** What an entity of the tenant is called; a name that is not known stays as it is. */
export function entityText(name: string): string {
  return words[name] ?? name
}
