const cities = ['Ghent', 'Zürich', 'Łódź', '東京', 'Reykjavík']

/** The person at this place: always the same. */
export function personAt(index: number): {
  uid: string
  displayName: string
  mail: string
  city: string
  department: string
} {
  const uid = `user${String(index).padStart(6, '0')}`
  const displayName = `User ${String(index).padStart(6, '0')}`
  const city = cities[index % cities.length] ?? ''
  return { uid, displayName, mail: `${uid}@contoso.example`, city, department: `Department ${index % 40}` }
}

const base64 = (name: string, text: string) => `${name}:: ${Buffer.from(text, 'utf8').toString('base64')}`

/**
 * A company for OpenLDAP: its top, people and groups, and one group to every hundred people. `entryUUID`s are left to
 * the server.
 */
export function* openLdapPeople(count: number, suffix: string): Generator<string> {
  yield `dn: ${suffix}\nobjectClass: dcObject\nobjectClass: organization\no: Example\ndc: example\n\n`
  for (const unit of ['people', 'groups'])
    yield `dn: ou=${unit},${suffix}\nobjectClass: organizationalUnit\nou: ${unit}\n\n`
  for (let index = 0; index < count; index++) {
    const { uid, displayName, mail, city, department } = personAt(index)
    yield [
      `dn: uid=${uid},ou=people,${suffix}`,
      'objectClass: inetOrgPerson',
      `uid: ${uid}`,
      `cn: ${displayName}`,
      `sn: ${uid}`,
      'givenName: User',
      `displayName: ${displayName}`,
      `mail: ${mail}`,
      base64('l', city),
      `departmentNumber: ${department}`,
      `telephoneNumber: +1 555 ${String(index).padStart(7, '0')}`,
      '',
      '',
    ].join('\n')
  }
  for (let first = 0; first < count; first += 100) {
    const group = `group${String(first / 100).padStart(4, '0')}`
    const members = Array.from(
      { length: Math.min(100, count - first) },
      (_, place) => `member: uid=${personAt(first + place).uid},ou=people,${suffix}\n`,
    )
    yield `dn: cn=${group},ou=groups,${suffix}\nobjectClass: groupOfNames\ncn: ${group}\n${members.join('')}\n`
  }
}

/** A company for Active Directory: an organizational unit with people, without passwords. */
export function* activeDirectoryPeople(count: number, domain: string): Generator<string> {
  const base = `OU=People,${domain}`
  yield `dn: ${base}\nobjectClass: organizationalUnit\nou: People\n\n`
  for (let index = 0; index < count; index++) {
    const { uid, displayName, mail, city, department } = personAt(index)
    yield [
      `dn: CN=${displayName},${base}`,
      'objectClass: user',
      `sAMAccountName: ${uid}`,
      `userPrincipalName: ${uid}@north.example.test`,
      'givenName: User',
      `sn: ${uid}`,
      `displayName: ${displayName}`,
      `mail: ${mail}`,
      `proxyAddresses: SMTP:${mail}`,
      base64('l', city),
      `department: ${department}`,
      'userAccountControl: 544',
      '',
      '',
    ].join('\n')
  }
}
