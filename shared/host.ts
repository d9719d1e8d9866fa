import { z } from 'zod'
import { fileSorts } from './cmdlet.ts'
import type { ErrorRecord } from './errors.ts'
import { errorShape } from './wire.ts'

/** What a page may ask of its host, beside the engine: what is asked with, and what is given. */
function call<const Takes extends z.ZodTuple, const Gives extends z.ZodType>(takes: Takes, gives: Gives) {
  return { takes, gives }
}

const nothing = z.null()
const path = z.string().min(1).max(4_096)

/** The most characters of the preferences as JSON. */
export const largestPreferences = 256 * 1024

/** How long a copied secret stays in the clipboard. */
export const secretSeconds = 30

/** The most characters of a typed text that a history keeps. */
export const longestTyped = 16 * 1024

const preferences = z.record(z.string().max(256), z.json())

const tenant = z.strictObject({ name: z.string(), path })

/** What some hosts can do and others not; a page offers only what its host offers. */
export const hostOffers = [
  'openTenant',
  'newTenant',
  'saveFile',
  'openExternal',
  'notify',
  'chooseFile',
  'copySecret',
] as const
export type HostOffer = (typeof hostOffers)[number]

const info = z.strictObject({
  host: z.enum(['window', 'browser']),
  version: z.string(),
  platform: z.enum(['linux', 'macos', 'windows']),
  /** The file that is open. */
  tenant,
  offers: z.array(z.enum(hostOffers)),
})

const recent = z.strictObject({ name: z.string(), path, openedAt: z.date() })

const newTenant = z.strictObject({
  name: z.string().min(1).max(256),
  domain: z.string().min(1).max(255),
  seats: z.int().min(0).max(10_000_000),
})

const notice = z.strictObject({
  title: z.string().min(1).max(200),
  body: z.string().max(2_000),
  /** The page that it leads to. */
  to: z.string().startsWith('/').max(1_000),
})

/** Every service, described once: types, checks on both sides and routing follow from it. */
export const hostCalls = {
  info: call(z.tuple([]), info),
  /** What `savePreferences` was given last; an empty object at first. */
  preferences: call(z.tuple([]), preferences),
  savePreferences: call(z.tuple([preferences]), nothing),
  /** What was typed in shells of this user, newest first; texts of several lines among them. */
  shellHistory: call(z.tuple([]), z.array(z.string())),
  /** Keeps what was typed, unless it holds a secret. */
  keepTyped: call(z.tuple([z.string().max(longestTyped)]), nothing),
  /** Latest first; files that are no longer there are left out. */
  recentTenants: call(z.tuple([]), z.array(recent)),
  /** Opens one of the recent files, or with null the one chosen in a dialog; false where the dialog was closed. */
  openTenant: call(z.tuple([path.nullable()]), z.boolean()),
  /** Asks where, makes an empty tenant there and opens it; false where the dialog was closed. */
  newTenant: call(z.tuple([newTenant]), z.boolean()),
  /** Asks where and writes the text there; the path, or null where the dialog was closed. */
  saveFile: call(z.tuple([z.string().min(1).max(255), z.string()]), path.nullable()),
  /** Opens an https or mailto address outside the program. */
  openExternal: call(z.tuple([z.string().max(2_048)]), nothing),
  /** Asks which file is to be read, now and by later runs of this tenant; the path, or null where the dialog was closed. */
  chooseFile: call(z.tuple([z.enum(fileSorts)]), path.nullable()),
  /** Shows a notice of the system where the person looks elsewhere; pressing it brings the page forward. */
  notify: call(z.tuple([notice]), nothing),
  /** Copies a secret and takes it out of the clipboard after `secretSeconds`, unless something else was copied by then. */
  copySecret: call(z.tuple([z.string().min(1)]), nothing),
} as const

export type HostCall = keyof typeof hostCalls
export type HostInfo = z.infer<typeof info>
export type RecentTenant = z.infer<typeof recent>
export type Notice = z.infer<typeof notice>
export type NewTenant = z.infer<typeof newTenant>
/** Whatever the page wants kept: plain JSON. */
export type StoredPreferences = z.infer<typeof preferences>

export type HostTakes<Name extends HostCall> = z.infer<(typeof hostCalls)[Name]['takes']>
export type HostGives<Name extends HostCall> = z.infer<(typeof hostCalls)[Name]['gives']>

/** The host's services as a page calls them; each rejects with a Failure where it cannot be done. */
export type HostServices = {
  readonly [Name in HostCall]: (...args: HostTakes<Name>) => Promise<HostGives<Name>>
}

/** What the host wants of the page: something was chosen in the window's menu. */
export type HostWish = { readonly wish: 'go'; readonly to: string } | { readonly wish: 'search' | 'help' }

const wish: z.ZodType<HostWish> = z.discriminatedUnion('wish', [
  z.strictObject({ wish: z.literal('go'), to: z.string().max(1_000) }),
  z.strictObject({ wish: z.enum(['search', 'help']) }),
])

/** A page's call; `args` are checked by the call's own shape. */
export interface HostRequest {
  readonly id: number
  readonly call: HostCall
  readonly args: readonly unknown[]
}

export const hostRequest: z.ZodType<HostRequest> = z.strictObject({
  id: z.int().min(0),
  call: z.custom<HostCall>(name => typeof name === 'string' && Object.hasOwn(hostCalls, name), 'is no service'),
  args: z.array(z.unknown()).max(4),
})

/** The host's answer to the call of that id, or a wish of its own. */
export type HostReply =
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ErrorRecord }
  /** A message could not be read; nothing was done. */
  | { readonly kind: 'refused'; readonly error: ErrorRecord }
  | { readonly kind: 'wish'; readonly wish: HostWish }

export const hostReply: z.ZodType<HostReply> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('result'), id: z.int(), value: z.unknown() }),
  z.strictObject({ kind: z.literal('failed'), id: z.int(), error: errorShape }),
  z.strictObject({ kind: z.literal('refused'), error: errorShape }),
  z.strictObject({ kind: z.literal('wish'), wish }),
])

/** The shapes of what a host keeps in files. */
export const keptShapes = {
  preferences,
  recentTenants: z.array(z.strictObject({ path, openedAt: z.number() })).max(100),
  windows: z.record(
    z.string(),
    z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() }),
  ),
  /** By the tenant's file, the newest first. */
  backups: z.record(path, z.array(z.strictObject({ path, at: z.number(), bytes: z.number() })).max(100)),
  /** By the tenant's file, the latest first. */
  chosenFiles: z.record(path, z.array(path).max(100)),
  /** By the tenant's file. */
  journalHeads: z.record(
    path,
    z.strictObject({ sequence: z.int().min(1), hash: z.string(), at: z.number(), signature: z.string() }),
  ),
  /** By the tenant's file. */
  schedules: z.record(
    path,
    z.strictObject({
      enabled: z.boolean(),
      minutes: z.int().min(1).max(527_040),
      since: z.number().nullable(),
      lastAt: z.number().nullable(),
    }),
  ),
} as const

/** Where a window was and how large, in the screen's pixels. */
export type KeptWindow = z.infer<typeof keptShapes.windows>[string]

/** A backup that was made by itself on this computer. */
export type KeptBackup = z.infer<typeof keptShapes.backups>[string][number]

/** Where a journal ended when it was last seen on this computer. */
export type KeptHead = z.infer<typeof keptShapes.journalHeads>[string]

/** When a tenant is synchronized on this computer. */
export type KeptSchedule = z.infer<typeof keptShapes.schedules>[string]
