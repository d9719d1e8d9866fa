import { expect, test } from 'vitest'
import {
  entryMessage,
  intermediateMessage,
  pagedValue,
  referenceMessage,
  resultMessage,
} from '../../../e2e/servers/ldap-messages.ts'
import { seeded, type Draw } from '../../../e2e/doubles/seeded.ts'
import { stretch } from '../../../e2e/extent.ts'
import { InvalidBer } from './ber.ts'
import { decodeMessage, type LdapMessage } from './decode.ts'
import { MessageSplitter, MessageTooLarge } from './split.ts'

const controls = [pagedValue('next page')]
const person = { mail: ['ann@fernwick.example'], 'cn;lang-nl': ['Anna', 'Ann'], objectGUID: [Buffer.alloc(16, 0x8f)] }

/** One of each kind of answer. */
const corpus = [
  entryMessage(7, 'uid=ann,dc=fernwick', person, controls),
  entryMessage(7, '', {}),
  resultMessage(7, 0x65, { code: 10, matched: 'dc=x', diagnostic: 'elsewhere', referrals: ['ldap://x/'], controls }),
  resultMessage(1, 0x61, { code: 49, diagnostic: '80090308' }),
  resultMessage(2, 0x78, {}, '1.3.6.1.4.1.1466.20037'),
  referenceMessage(7, ['ldap://a/', 'ldap://b/']),
  intermediateMessage(7, '1.3.6.1.4.1.4203.1.9.1.4', Buffer.from('cookie')),
]

/** Bytes by which lengths and tags go wrong most often. */
const odd = [0x00, 0x01, 0x04, 0x30, 0x31, 0x64, 0x7f, 0x80, 0x81, 0x84, 0xa0, 0xff]

/** The message with bytes changed, left out, put in and repeated. */
function mutated(message: Buffer, { below, oneOf }: Draw): Buffer {
  let bytes = message
  for (let fault = 0; fault <= below(4); fault++) {
    const [at, to] = [below(bytes.length + 1), below(bytes.length + 1)]
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)]
    const put = Buffer.from([below(2) === 0 ? oneOf(odd) : below(256)])
    const way = below(4)
    if (way === 0) bytes = Buffer.concat([head, put, tail.subarray(1)])
    else if (way === 1) bytes = Buffer.concat([head, tail.subarray(1 + below(3))])
    else if (way === 2) bytes = Buffer.concat([head, put, tail])
    else bytes = Buffer.concat([bytes, bytes.subarray(Math.min(at, to), Math.max(at, to))])
  }
  return bytes
}

/** All that a reader asks a message for. */
function readWhole(message: LdapMessage): void {
  if (message.kind !== 'entry') return
  for (const attribute of message.attributes) {
    expect(attribute.values()).toHaveLength(attribute.count)
    expect(attribute.texts()).toHaveLength(attribute.count)
  }
}

/** Each message of the bytes as they come in pieces, and the error that ended it. */
function received(bytes: Buffer, size: number): { readonly messages: unknown[]; readonly error: unknown } {
  const messages: unknown[] = []
  const splitter = new MessageSplitter(10_000, (whole, start, end) => {
    const message = decodeMessage(whole, start, end)
    readWhole(message)
    messages.push(message.kind === 'entry' ? [message.id, message.dn, message.attributes.length] : message)
  })
  try {
    for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.subarray(at, at + size))
    return { messages, error: undefined }
  } catch (error) {
    return { messages, error }
  }
}

test('whatever bytes a server sends are messages or a fault that is told, the same in whatever pieces', () => {
  const { from, to } = stretch(3_000, 3_000_000)
  for (let seed = from; seed < to; seed++) {
    const draw = seeded(seed)
    const bytes = Buffer.concat([mutated(draw.oneOf(corpus), draw), draw.oneOf(corpus)])
    const whole = received(bytes, bytes.length)
    if (whole.error !== undefined && !(whole.error instanceof InvalidBer || whole.error instanceof MessageTooLarge))
      throw new Error(`seed ${seed}: ${bytes.toString('hex')}`, { cause: whole.error })
    expect(received(bytes, 1 + draw.below(9)), `seed ${seed}`).toEqual(whole)
  }
}, 1_800_000)

test('ten thousand levels of one within the other are a fault, not followed', () => {
  const header = 6
  const nested = Buffer.alloc(10_000 * header)
  for (let at = 0; at < nested.length; at += header) {
    nested.writeUInt16BE(0x3084, at)
    nested.writeUInt32BE(nested.length - at - header, at + 2)
  }
  expect(() => decodeMessage(nested, 0, nested.length)).toThrow(InvalidBer)
})
