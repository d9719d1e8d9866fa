import { openDirectory } from '../../electron/sync/sources/open-directory.ts'

/**
 * Reads a directory once to the end and gives nothing away: what the bench compares with ldapsearch. Prints how long it
 * took from before the connection, in milliseconds, and the most memory it held, in megabytes.
 * Arguments: address, account, password, base, number of people that must arrive, attributes.
 */
const [url, bindAccount, bindSecret, baseDn, expected, ...attributes] = process.argv.slice(2)
if (url === undefined || bindAccount === undefined || bindSecret === undefined || baseDn === undefined)
  throw new Error('usage: directory-reader ADDRESS ACCOUNT PASSWORD BASE PEOPLE ATTRIBUTE…')

const started = performance.now()
const source = await openDirectory({ url, security: 'none', bindAccount, bindSecret, kind: 'ldap' })
const scope = { baseDn, filter: '(objectClass=inetOrgPerson)', attributes }
let people = 0
for await (const changes of source.read(scope, { signal: new AbortController().signal })) people += changes.length
await source.close()
if (people !== Number(expected)) throw new Error(`${people} people arrived, not ${expected}`)
const figures = { milliseconds: performance.now() - started, megabytes: process.resourceUsage().maxRSS / 1_024 }
process.stdout.write(JSON.stringify(figures))
