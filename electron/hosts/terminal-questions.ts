import type { Answer, Question } from '../../shared/engine.ts'
import { harmless } from '../../shared/shell/harmless.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import type { TerminalConsole } from './terminal-console.ts'

/** Puts questions of the engine to whoever sits there. */
export type AskPerson = (question: Question, signal: AbortSignal) => Promise<Answer>

const none: Answer = { answer: 'none' }

/** Where nobody can be asked: each question stays open, and the engine says what the way out is. */
export const askNobody: AskPerson = () => Promise.resolve(none)

const choices: Readonly<Record<string, Answer>> = {
  y: { answer: 'yes' },
  yes: { answer: 'yes' },
  a: { answer: 'yesToAll' },
  'yes to all': { answer: 'yesToAll' },
  n: { answer: 'no' },
  no: { answer: 'no' },
  l: { answer: 'noToAll' },
  'no to all': { answer: 'noToAll' },
}

/** Asks at the console. What cannot easily be made good again is only done after a letter, never after Enter alone. */
export function askAt(console: TerminalConsole): AskPerson {
  async function choose(caption: string, text: string, standing: 'y' | 'n', signal: AbortSignal): Promise<Answer> {
    console.write(harmless(`${caption}\n${text}\n`))
    for (;;) {
      const said = await console.answer(terminalTexts.choices({ standing: standing.toUpperCase() }), { signal })
      if (said === undefined) return none
      const word = said.trim().toLowerCase()
      const chosen = choices[word === '' ? standing : word]
      if (chosen !== undefined) return chosen
    }
  }

  async function credential(question: Extract<Question, { kind: 'credential' }>, signal: AbortSignal): Promise<Answer> {
    if (question.prompt !== '') console.write(harmless(`${question.prompt}\n`))
    const userName = question.userName ?? (await console.answer(terminalTexts.userName, { signal }))
    if (userName === undefined || userName === '') return none
    const password = await console.answer(terminalTexts.password({ userName: harmless(userName) }), {
      hidden: true,
      signal,
    })
    return password === undefined ? none : { answer: 'credential', userName, password }
  }

  return async (question, signal) => {
    switch (question.kind) {
      case 'confirm':
        return choose(question.caption, question.text, question.impact === 'high' ? 'n' : 'y', signal)
      case 'path':
        return choose(terminalTexts.pathCaption(question), question.path, 'n', signal)
      case 'credential':
        return credential(question, signal)
      case 'part':
        // The terminal hands no files over: its runs open them themselves.
        return none
      case 'text':
      case 'secret': {
        const prompt = question.prompt === '' ? '' : `${harmless(question.prompt)}: `
        const text = await console.answer(prompt, { hidden: question.kind === 'secret', signal })
        return text === undefined ? none : { answer: 'text', text }
      }
    }
  }
}
