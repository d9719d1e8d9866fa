/** Passwords that everybody tries first, in lower case. */
export type CommonPasswords = ReadonlySet<string>

let loading: Promise<CommonPasswords> | undefined

/**
 * The passwords that were found most often in what was stolen elsewhere, some 49,000, as the package
 * @zxcvbn-ts/language-common (MIT) collects them, and ours. They are read at the first call: what judges no password
 * does not carry them. Variants (capitals, figures for letters, figures and signs around, repetitions and rows of keys)
 * are found by the check, not listed. No network is asked.
 */
export function loadCommonPasswords(): Promise<CommonPasswords> {
  return (loading ??= readCommonPasswords())
}

async function readCommonPasswords(): Promise<CommonPasswords> {
  const { default: found } = await import('@zxcvbn-ts/language-common/src/passwords.json', { with: { type: 'json' } })
  return new Set([...found, ...chosenHere.trim().split(/\s+/)])
}

/** Words of the languages around us and of daily work that the package, collected elsewhere, does not know. */
const chosenHere = `
adgangskode aout belgie belgique benvenuto bienvenido bienvenue bmw coco correcthorsebatterystaple dinsdag directioner
donderdag donnerstag ete februari fevrier fortnite frankenstein fruhling gmail guest123 herfst hiver hotmail instagram
invierno jeudi lente linkedin login login123 lundi maart mama mercredi mittwoch netflix office365 p@ssword papa
printemps qwertz roblox rollingstones root123 samstag septembre sharepoint switzerland toor twitter ubuntu vendredi
verano vrijdag willkommen woensdag yahoo yusuf zaq1zaq1 zaterdag zomer zondag
`
