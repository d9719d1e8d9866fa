import type { Answer, Question, RunObserver } from '../../shared/engine.ts'
import { ask } from './questions.ts'
import { ReplaySignal } from './signals.ts'
import type { TurnToWrite } from './turn-to-write.ts'

/** The questions of one run. None is put while the run holds the lock. */
export interface RunQuestions {
  readonly ask: (question: Question) => Promise<Answer>
  /** Puts the question that took an all-or-nothing run back, and gets ready to start anew: answers come in the same order. */
  readonly replay: (question: Question) => Promise<void>
}

export interface QuestionOptions {
  readonly onQuestion: RunObserver['onQuestion']
  readonly signal: AbortSignal
  readonly turn: () => Pick<TurnToWrite, 'mode' | 'settle'>
  readonly atomic: boolean
}

/** A run that may keep nothing if it fails cannot let go of the lock halfway: its answers are remembered for the next attempt. */
export function createRunQuestions({ onQuestion, signal, turn, atomic }: QuestionOptions): RunQuestions {
  const answers: Answer[] = []
  let asked = 0
  return {
    ask: async question => {
      const known = answers[asked]
      asked += 1
      if (known !== undefined) return known
      if (turn().mode() === 'atomic') throw new ReplaySignal(question)
      await turn().settle()
      const answer = await ask(question, onQuestion, signal)
      if (atomic) answers.push(answer)
      return answer
    },
    replay: async question => {
      answers.push(await ask(question, onQuestion, signal))
      asked = 0
    },
  }
}
