import type { LdapFilter } from './filter.ts'
import { filterFaults } from '../../../shared/texts/directory-details.ts'

/** A text that is no filter: what is wrong and where, counted from 1. */
export class InvalidFilter extends Error {
  readonly position: number

  constructor(detail: string, position: number) {
    super(detail)
    this.name = 'InvalidFilter'
    this.position = position
  }
}

/** Deeper nesting is no filter anybody wrote; it would only exhaust the stack here and at the server. */
const deepest = 100

const attributePattern = /^(?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)(?:;[A-Za-z0-9-]+)*$/
const rulePattern = /^(?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)$/

class Parser {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  whole(): LdapFilter {
    this.#spaces()
    const filter = this.#filter(0)
    this.#spaces()
    if (this.#at < this.#text.length) this.#fail(filterFaults.more)
    return filter
  }

  #fail(detail: string, at = this.#at): never {
    throw new InvalidFilter(detail, at + 1)
  }

  #spaces(): void {
    while (' \t\r\n'.includes(this.#text[this.#at] ?? 'x')) this.#at++
  }

  #expect(sign: string): void {
    if (this.#text[this.#at] !== sign) this.#fail(filterFaults.expected(sign))
    this.#at++
  }

  #filter(depth: number): LdapFilter {
    if (depth > deepest) this.#fail(filterFaults.deep)
    this.#expect('(')
    const sign = this.#text[this.#at]
    let filter: LdapFilter
    if (sign === '&' || sign === '|') {
      this.#at++
      const parts: LdapFilter[] = []
      for (;;) {
        this.#spaces()
        if (this.#text[this.#at] !== '(') break
        parts.push(this.#filter(depth + 1))
      }
      filter = { kind: sign === '&' ? 'and' : 'or', parts }
    } else if (sign === '!') {
      this.#at++
      this.#spaces()
      filter = { kind: 'not', part: this.#filter(depth + 1) }
      this.#spaces()
    } else filter = this.#item()
    this.#expect(')')
    return filter
  }

  #item(): LdapFilter {
    const start = this.#at
    const equals = this.#text.indexOf('=', start)
    if (equals < 0) this.#fail(filterFaults.expected('='))
    const sign = this.#text[equals - 1] ?? ''
    const signed = equals > start && '<>~:'.includes(sign)
    const left = this.#text.slice(start, signed ? equals - 1 : equals)
    this.#at = equals + 1
    if (signed && sign === ':') return this.#extensible(left, start)
    if (!attributePattern.test(left)) this.#fail(filterFaults.attribute, start)
    const [first = Buffer.alloc(0), ...more] = this.#values()
    if (signed) {
      if (more.length > 0) this.#fail(filterFaults.star)
      return { kind: sign === '<' ? 'atMost' : sign === '>' ? 'atLeast' : 'approx', attribute: left, value: first }
    }
    const final = more.at(-1)
    if (final === undefined) return { kind: 'equal', attribute: left, value: first }
    const any = more.slice(0, -1)
    if (any.some(part => part.length === 0)) this.#fail(filterFaults.stars)
    if (first.length === 0 && final.length === 0 && any.length === 0) return { kind: 'present', attribute: left }
    return {
      kind: 'substring',
      attribute: left,
      any,
      ...(first.length > 0 && { initial: first }),
      ...(final.length > 0 && { final }),
    }
  }

  #extensible(left: string, start: number): LdapFilter {
    const [attribute = '', ...rest] = left.split(':')
    const dnAttributes = rest[0]?.toLowerCase() === 'dn'
    const [rule, ...excess] = dnAttributes ? rest.slice(1) : rest
    if (excess.length > 0 || (rule !== undefined && !rulePattern.test(rule))) this.#fail(filterFaults.rule, start)
    if (attribute === '' ? rule === undefined : !attributePattern.test(attribute))
      this.#fail(filterFaults.attribute, start)
    const [value = Buffer.alloc(0), ...more] = this.#values()
    if (more.length > 0) this.#fail(filterFaults.star)
    return {
      kind: 'extensible',
      dnAttributes,
      value,
      ...(attribute !== '' && { attribute }),
      ...(rule !== undefined && { rule }),
    }
  }

  /** The values up to the closing parenthesis, parted by asterisks. */
  #values(): Buffer[] {
    const values: Buffer[] = []
    let bytes: Buffer[] = []
    let plain = this.#at
    const flush = () => {
      if (this.#at > plain) bytes.push(Buffer.from(this.#text.slice(plain, this.#at), 'utf8'))
    }
    for (;;) {
      const sign = this.#text[this.#at]
      if (sign === undefined) this.#fail(filterFaults.expected(')'))
      if (sign === '\0' || sign === '(') this.#fail(filterFaults.escape)
      if (sign !== ')' && sign !== '*' && sign !== '\\') {
        this.#at++
        continue
      }
      flush()
      if (sign === '\\') {
        const hex = this.#text.slice(this.#at + 1, this.#at + 3)
        if (!/^[0-9a-fA-F]{2}$/.test(hex)) this.#fail(filterFaults.digits)
        bytes.push(Buffer.from(hex, 'hex'))
        this.#at += 3
      } else {
        values.push(Buffer.concat(bytes))
        bytes = []
        if (sign === ')') return values
        this.#at++
      }
      plain = this.#at
    }
  }
}

/** Reads a filter in the notation of RFC 4515; spaces between the parts are allowed. Throws InvalidFilter. */
export function parseFilter(text: string): LdapFilter {
  return new Parser(text).whole()
}
