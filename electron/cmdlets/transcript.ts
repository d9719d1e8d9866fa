import { startTranscript, stopTranscript } from '../../shared/cmdlets/transcript.ts'
import { fail } from '../../shared/errors.ts'
import { transcriptTexts } from '../../shared/texts/transcript.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'
import { lineEnd, writeFile } from './file-output.ts'

/** The file where none is named. */
function usualPath({ services, language }: ShellContext): string {
  return `transcript-${language.format(new Date(services.now()), 'yyyyMMdd-HHmmss')}.txt`
}

const start = handleStream(startTranscript, async function* (input, context) {
  const { services, files, actor } = context
  for await (const args of input) {
    const running = context.transcript.path()
    if (running !== undefined) fail('TranscriptRunning', { path: running }, { target: running })
    const { Path: path = usualPath(context), Append: append, NoClobber: noClobber } = args
    const time = new Date(services.now()).toISOString()
    const head = transcriptTexts.begin({ time, actor, tenant: services.tenant.path })
    const output = { path, action: startTranscript.label, append, noClobber, ownerOnly: true }
    const made = await writeFile(context, output, async sink => {
      await sink.write(head.replaceAll('\n', lineEnd(context)) + lineEnd(context))
      return true
    })
    if (made !== true) return
    const absolute = files.resolve(path)
    context.transcript.start(absolute)
    yield transcriptTexts.started({ path: absolute })
  }
})

const stop = handleStream(stopTranscript, async function* (input, { transcript }) {
  for await (const _ of input) {
    const path = await transcript.stop()
    if (path === undefined) fail('TranscriptMissing', {})
    yield transcriptTexts.stopped({ path })
  }
})

/** The handlers that write down what the shell shows. */
export const transcript = [start, stop]
