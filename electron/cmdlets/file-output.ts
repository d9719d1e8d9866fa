import { namedEncodings, type EncodingName, type TextEncoding } from '../../shared/encodings.ts'
import type { FileSink, ShellContext } from '../engine/context.ts'

export interface FileOutput {
  readonly path: string
  /** The action that What if and Confirm name. */
  readonly action: string
  readonly append?: boolean | undefined
  readonly noClobber?: boolean | undefined
  readonly encoding?: EncodingName | undefined
  /** Nobody but its owner may read it. */
  readonly ownerOnly?: boolean
  /** Where no encoding is asked for. */
  readonly usually?: TextEncoding
}

/**
 * Lets the work write a file: it gets its name only when the work is done, and a failure or a stop leaves nothing.
 * The work is left out under what-if and where the answer was No; then the result is undefined.
 */
export async function writeFile<T>(
  context: ShellContext,
  output: FileOutput,
  work: (sink: FileSink) => Promise<T>,
): Promise<T | undefined> {
  const { files } = context
  if (!(await context.shouldProcess(files.resolve(output.path), output.action))) return undefined
  const sink = await files.write(output.path, {
    append: output.append === true,
    noClobber: output.noClobber === true,
    ownerOnly: output.ownerOnly === true,
    ...(output.encoding === undefined
      ? { encoding: output.usually ?? 'utf-8' }
      : { encoding: namedEncodings[output.encoding] }),
  })
  try {
    const result = await work(sink)
    await sink.close()
    return result
  } catch (error) {
    await sink.abort()
    throw error
  }
}

/** How lines of text files end where the caller is at home. */
export function lineEnd({ files }: ShellContext): string {
  return files.folder().startsWith('/') ? '\n' : '\r\n'
}
