import type { Answer, Question, RunObserver } from '../../shared/engine.ts'
import { errorRecord, Failure, type ErrorRecord } from '../../shared/errors.ts'
import { StopRequest } from '../language/flow.ts'

/** Why a question without an answer fails, with the way out. */
function unanswered(question: Question): ErrorRecord {
  switch (question.kind) {
    case 'confirm':
      return errorRecord('ConfirmationMissing', { text: question.text }, { cmdlet: question.cmdlet })
    case 'text':
    case 'secret':
      return errorRecord(
        'AnswerMissing',
        { prompt: question.prompt, parameter: question.parameter ?? '' },
        question.cmdlet === undefined ? {} : { cmdlet: question.cmdlet },
      )
    case 'credential':
      return errorRecord('CredentialMissing', { prompt: question.prompt })
    case 'part':
      return errorRecord('FileHandedLost', { file: question.file }, { target: question.file })
    case 'path':
      return errorRecord('PathNotAllowed', { path: question.path, access: question.access }, { target: question.path })
  }
}

/** Puts a question to the run's watcher. No answer is a Failure that names the way out; a stop ends the waiting. */
export async function ask(
  question: Question,
  onQuestion: RunObserver['onQuestion'],
  signal: AbortSignal,
): Promise<Answer> {
  if (signal.aborted) throw new StopRequest()
  const stopped = Promise.withResolvers<never>()
  const stop = () => stopped.reject(new StopRequest())
  signal.addEventListener('abort', stop, { once: true })
  try {
    const answer = await Promise.race([onQuestion(question), stopped.promise])
    if (answer.answer === 'none') throw new Failure(unanswered(question))
    return answer
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
