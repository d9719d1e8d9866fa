import type { Pipeline } from '../../shared/engine.ts'
import { jobs } from '../../shared/jobs/index.ts'
import { fromPipelines } from '../../shared/jobs/pipelines.ts'
import { activityTexts } from '../../shared/texts/activity.ts'
import { findDefinition } from './find-definition.ts'
import { isPromptedSecret, readLine } from './read-line.ts'
import type { DialogRequest, JobRequest } from '../state/dialog.ts'

/** The cmdlet that takes runs back; it has its own button. */
export const undoCmdlet = 'Undo-TenantChange'

/**
 * What opens to run a line again: the form of its cmdlet, of the job that it fits, or the commands as they stand.
 * Undefined for an undo, for what is no line of commands, and where a secret would have to be typed that no form asks for.
 */
export function againRequest(line: string): DialogRequest | undefined {
  const reading = readLine(line, findDefinition)
  if (reading.kind !== 'commands') return undefined
  const { pipelines } = reading
  const calls = pipelines.flat()
  if (calls.some(call => call.cmdlet === undoCmdlet)) return undefined
  const [call, ...others] = calls
  if (call !== undefined && others.length === 0) {
    return {
      cmdlet: call.cmdlet,
      presets: Object.fromEntries(call.arguments.filter(([, value]) => !isPromptedSecret(value))),
    }
  }
  const prompts = calls.some(each => each.arguments.some(([, value]) => isPromptedSecret(value)))
  return jobRequest(pipelines) ?? (prompts ? undefined : { title: activityTexts.againTitle, pipelines })
}

/** The job of which the commands are the line. What it did not say is said to be empty, so that nothing is suggested. */
function jobRequest(pipelines: readonly Pipeline[]): JobRequest | undefined {
  for (const job of Object.values(jobs)) {
    const values = fromPipelines(job, pipelines)
    if (values === undefined) continue
    const presets = job.fields.map(({ name }) => {
      const value = values[name] ?? null
      return [name, isPromptedSecret(value) ? null : value] as const
    })
    return { job: job.id, presets: Object.fromEntries(presets) }
  }
  return undefined
}
