import type { Credential, Hashtable, ScriptBlock, SecureString, Value } from './values.ts'

/** What each kind of parameter gives its handler. Sizes are bytes; counts may be Infinity ("Unlimited"). */
export interface KindValues {
  /** Any text without control characters. */
  text: string
  /** An e-mail address. */
  address: string
  /** A person of the tenant, by user name, address, unique display name or id. */
  person: string
  /** A person, group or contact of the tenant, or an outside address. */
  recipient: string
  /** A distribution group. */
  group: string
  /** A DNS domain name, lower case. */
  domain: string
  /** A subscription, by id or name. */
  subscription: string
  /** A run or an operation of the journal, by id. */
  run: string
  /** One of the definition's `choices`, in their spelling. */
  choice: string
  /** Present or absent. */
  switch: boolean
  /** Yes or no, said. */
  boolean: boolean
  /** A whole number within `min` and `max`. */
  integer: number
  /** A whole number or Unlimited. */
  count: number
  /** Bytes: text with a unit, a number below 1,048,576 in gigabytes, or bytes from there on. */
  size: number
  date: Date
  /** A two-letter country code of ISO 3166-1, upper case. */
  country: string
  /** A password; text is accepted and wrapped at once. */
  secret: SecureString
  credential: Credential
  /** The path of a file, as written; only the file gate opens it. */
  file: string
  script: ScriptBlock
  hashtable: Hashtable
  /** Whatever the pipeline carries. */
  object: Value
}

export type Kind = keyof KindValues
