import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'
import { Credential, SecureString, type Value } from '../../shared/values.ts'
import { decryptText, encryptText } from './encrypted-text.ts'

/** The one secret that a run gave. */
function revealed(value: Value | object | undefined): string | undefined {
  return value instanceof SecureString ? value.reveal() : undefined
}

test('a secret encrypted with a key is read again with that key only', async () => {
  await using shell = await tenantShell()
  const encrypted =
    "$text = ConvertTo-SecureString 'Gull-42 é' -AsPlainText -Force | ConvertFrom-SecureString -Key (1..32)"
  const said = await shell.run(`${encrypted}; ConvertTo-SecureString $text -Key (1..32)`)
  expect(said.output.map(revealed)).toEqual(['Gull-42 é'])
  expect((await shell.run('ConvertTo-SecureString $text -Key (2..33)')).ids).toEqual(['SecretNotDecrypted'])
  expect((await shell.run('ConvertTo-SecureString $text -Key (1..10)')).ids).toEqual(['SecretKeyLength'])
  expect((await shell.run("ConvertTo-SecureString 'plain' -Key (1..16)")).ids).toEqual(['SecretNotDecrypted'])
  expect((await shell.run("ConvertTo-SecureString 'plain'")).ids).toEqual(['SecureStringNotPlain'])
})

test('text that another program encrypted in the same form is read', async () => {
  const key = Array.from({ length: 16 }, (_, index) => index)
  const text = await encryptText('x', key)
  expect(text.startsWith('76492d1116743f0423413b16050a5345')).toBe(true)
  expect(await decryptText(text, key)).toBe('x')
})

test('questions get their answers, and where nobody is an error names the way out', async () => {
  await using shell = await tenantShell()
  const name = await shell.run("Read-Host 'Which city'", { answers: [{ answer: 'text', text: 'Ghent' }] })
  expect(name.output).toEqual(['Ghent'])
  expect(name.questions).toMatchObject([{ kind: 'text', prompt: 'Which city' }])
  const secret = await shell.run('Read-Host -AsSecureString', { answers: [{ answer: 'text', text: 's' }] })
  expect(secret.output.map(revealed)).toEqual(['s'])
  expect(secret.questions).toMatchObject([{ kind: 'secret' }])
  expect((await shell.run('Read-Host x')).ids).toEqual(['AnswerMissing'])
  expect((await shell.run('Get-Credential')).ids).toEqual(['CredentialMissing'])
})

test('a credential is asked for, beginning with the name that is known', async () => {
  await using shell = await tenantShell()
  const answers = [{ answer: 'credential', userName: 'ann', password: 'p' }] as const
  const said = await shell.run('$c = Get-Credential ann; $c; Get-Credential $c', { answers })
  expect(said.questions).toMatchObject([{ kind: 'credential', userName: 'ann' }])
  expect(said.output).toHaveLength(2)
  expect(said.output[1]).toBe(said.output[0])
  expect(said.output[0]).toBeInstanceOf(Credential)
})
