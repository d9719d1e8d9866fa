import type { Answer, Question } from '../../shared/engine.ts'
import { harmless } from '../../shared/shell/harmless.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import type { TerminalConsole } from './terminal-console.ts'

/** Puts questions of the engine to whoever sits there. */
export type AskPerson = (question: Question, signal: AbortSignal) => Promise<Answer>

const none: Answer = { answer: 'none' }

/** Where nobody can be asked: each question stays open, and the engine says what the way out is. */
export const askNobody: AskPerson = () => Promise.resolve(none)

const decisions = ['yes', 'yesToAll', 'no', 'noToAll'] as const

/** What the word decides: the letters and words of the terminal's language, whatever the case. */
export function decisionOf(word: string): Answer | undefined {
  const said = word.trim().toLowerCase()
  const answer = decisions.find(each => terminalTexts.answers[each].split(',').includes(said))
  return answer === undefined ? undefined : { answer }
}

/** Asks at the console. What cannot easily be made good again is only done after a letter, never after Enter alone. */
export function askAt(console: TerminalConsole): AskPerson {
  async function choose(caption: string, text: string, standing: 'yes' | 'no', signal: AbortSignal): Promise<Answer> {
    console.write(harmless(`${caption}\n${text}\n`))
    for (;;) {
      const said = await console.answer(terminalTexts.choices({ standing }), { signal })
      if (said === undefined) return none
      const chosen = said.trim() === '' ? ({ answer: standing } as const) : decisionOf(said)
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
        return choose(question.caption, question.text, question.impact === 'high' ? 'no' : 'yes', signal)
      case 'path':
        return choose(terminalTexts.pathCaption(question), question.path, 'no', signal)
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
