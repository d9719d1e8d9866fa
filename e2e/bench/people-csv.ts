import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

/** Writes a CSV of that many people at the domain, as an administrator would pipe it into Add-MSOnlineUser. */
export async function writePeopleCsv(path: string, people: number, domain: string): Promise<void> {
  const file = createWriteStream(path)
  file.write('Identity,FirstName,LastName,DisplayName,JobTitle,Department,City,OfficePhone\r\n')
  for (let index = 0; index < people; index++) {
    const first = `Given${index % 997}`
    const last = `Family${index}`
    const row = `"${first.toLowerCase()}.${last.toLowerCase()}@${domain}","${first}","${last}","${first} ${last}","Engineer ${index % 40}","Department ${index % 25}","Ghent","+32 9 ${100_000 + (index % 800_000)}"\r\n`
    if (!file.write(row)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}
