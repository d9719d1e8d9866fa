import { definitions } from '../../shared/cmdlets/index.ts'
import { jobs } from '../../shared/jobs/index.ts'
import { toPipelines } from '../../shared/jobs/pipelines.ts'
import { printCommand } from '../../shared/language/print.ts'
import { SecureString } from '../../shared/values.ts'
import type { Deed } from './story.ts'

/** The line that a person would type for a deed: the form's own, with the secret written where the form asks for it. */
export function lineOf({ job, values }: Deed): string {
  return toPipelines(jobs[job], values)
    .flat()
    .map(invocation => {
      const secrets = invocation.arguments.flatMap(([, value]) =>
        value instanceof SecureString ? [value.reveal()] : [],
      )
      const definition = definitions.find(({ name }) => name === invocation.cmdlet)
      return secrets.reduce(
        (line, secret) =>
          line.replace('(Read-Host -AsSecureString)', `(ConvertTo-SecureString '${secret}' -AsPlainText -Force)`),
        printCommand(invocation, definition),
      )
    })
    .join('; ')
}
