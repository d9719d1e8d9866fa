import { parse } from '../../shared/language/parser.ts'
import { withoutPrompts } from '../../shared/language/prompts.ts'
import { harmless } from '../../shared/shell/harmless.ts'
import { mayBeKept } from '../../shared/shell/may-be-kept.ts'
import { takenAwayBy } from '../../shared/shell/taken-away.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import { createShellHistory } from './shell-history.ts'
import { createTerminalConsole } from './terminal-console.ts'
import type { TerminalDevice } from './terminal-device.ts'
import { askAt, askNobody, decisionOf } from './terminal-questions.ts'
import type { TerminalRunner } from './terminal-runner.ts'
import { programVersion } from './version.ts'

export interface LoopOptions {
  readonly device: TerminalDevice
  readonly runner: TerminalRunner
  /** The tenant's name, for the prompt. */
  readonly name: string
  /** The folder that the history is kept in. */
  readonly folder: string
  readonly logo: boolean
  /** Whether cmdlets may ask. */
  readonly asks: boolean
}

/** Reads, runs and prints until the person leaves. Gives the exit code. */
export async function runInteractive(options: LoopOptions): Promise<number> {
  const { device, runner, name, folder, logo, asks } = options
  const history = createShellHistory(folder)
  const prompt = `PS ${harmless(name)}> `
  let running: AbortController | undefined
  let begun = ''
  let leaving = false
  let left = false

  const terminal = createTerminalConsole(device, {
    history: history.entries(),
    keeps: line => mayBeKept(begun === '' ? line : `${begun}\n${line}`) && mayBeKept(line),
    complete: async line => {
      const before = begun === '' ? '' : `${begun}\n`
      return runner.complete(`${before}${line}`)
    },
    onInterrupt: at => {
      if (at === 'work' || at === 'question') return running?.abort()
      const empty = at === 'nothing' && begun === ''
      terminal.write('^C\n')
      begun = ''
      if (empty && leaving) left = true
      else if (empty) terminal.write(`${terminalTexts.leaveHint}\n`)
      leaving = empty
    },
  })
  const ask = asks ? askAt(terminal) : askNobody
  if (logo) terminal.write(`${terminalTexts.greeting({ version: programVersion() })}\n`)

  async function runText(text: string): Promise<number | undefined> {
    running = new AbortController()
    try {
      const summary = await runner.run({ text }, { ask, signal: running.signal })
      if (summary.outcome === 'stopped') terminal.write(`${terminalTexts.stopped}\n`)
      return summary.lost === true ? 2 : summary.exitCode
    } finally {
      running = undefined
    }
  }

  /** A pasted text that would remove or disable is listed before it runs. */
  async function isWanted(text: string): Promise<boolean> {
    const listed = takenAwayBy(text)
    if (listed.length === 0) return true
    const lines = listed.map(line => `  ${harmless(line)}\n`).join('')
    terminal.write(`${terminalTexts.pasted({ count: listed.length })}\n${lines}`)
    const said = await terminal.answer(terminalTexts.runPasted)
    return said !== undefined && decisionOf(said)?.answer === 'yes'
  }

  let pasted = false
  try {
    for (;;) {
      const typed = await terminal.line(begun === '' ? prompt : '>> ')
      if (left) return 130
      if (typed === undefined) {
        terminal.write('\n')
        return 0
      }
      const text = withoutPrompts(begun === '' ? typed.text : `${begun}\n${typed.text}`)
      if (text.trim() === '') continue
      leaving = false
      pasted = typed.pasted || (pasted && begun !== '')
      const several = text.includes('\n')
      if (parse(text).errors[0]?.incomplete === true) {
        begun = text
        continue
      }
      begun = ''
      history.add(text)
      terminal.remember(mayBeKept(text) ? text : undefined)
      const code = !(pasted && several) || (await isWanted(text)) ? await runText(text) : undefined
      pasted = false
      if (code !== undefined) return code
    }
  } finally {
    terminal.close()
  }
}
