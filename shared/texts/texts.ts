import type { aboutTexts } from './en/about.ts'
import type { activityTexts } from './en/activity.ts'
import type { cmdletTexts } from './en/cmdlets.ts'
import type { consequenceTexts } from './en/consequences.ts'
import type { engineTexts } from './en/engine.ts'
import type { formTexts } from './en/form.ts'
import type { frameTexts } from './en/frame.ts'
import type { helpTexts } from './en/help.ts'
import type { homeTexts } from './en/home.ts'
import type { hostsTexts } from './en/hosts.ts'
import type { jobTexts } from './en/jobs.ts'
import type { listTexts } from './en/list.ts'
import type { lookTexts } from './en/look.ts'
import type { menuTexts } from './en/menu.ts'
import type { runTexts } from './en/run.ts'
import type { settingsTexts } from './en/settings.ts'
import type { terminalTexts } from './en/terminal.ts'
import type { transcriptTexts } from './en/transcript.ts'
import type { usersTexts } from './en/users.ts'

/** The same keys with any words: texts stay texts, sentences take the same facts. */
export type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : Translated<Words[Key]>
}

/** What another language has to say, area by area: a key that is missing does not compile. */
export interface Texts {
  readonly about: Translated<typeof aboutTexts>
  readonly activity: Translated<typeof activityTexts>
  readonly cmdlets: Translated<typeof cmdletTexts>
  readonly consequences: Translated<typeof consequenceTexts>
  readonly engine: Translated<typeof engineTexts>
  readonly form: Translated<typeof formTexts>
  readonly frame: Translated<typeof frameTexts>
  readonly help: Translated<typeof helpTexts>
  readonly home: Translated<typeof homeTexts>
  readonly hosts: Translated<typeof hostsTexts>
  readonly jobs: Translated<typeof jobTexts>
  readonly list: Translated<typeof listTexts>
  readonly look: Translated<typeof lookTexts>
  readonly menu: Translated<typeof menuTexts>
  readonly run: Translated<typeof runTexts>
  readonly settings: Translated<typeof settingsTexts>
  readonly terminal: Translated<typeof terminalTexts>
  readonly transcript: Translated<typeof transcriptTexts>
  readonly users: Translated<typeof usersTexts>
}
