import { randomUUID } from 'node:crypto'
import type { Engine } from '../../shared/engine.ts'
import { isList, PsObject, type Value } from '../../shared/values.ts'

function suggestionsIn(found: Value, text: string): [string[], string] {
  if (!(found instanceof PsObject)) return [[], '']
  const start = found.get('ReplacementIndex')
  const matches = found.get('CompletionMatches')
  const texts = (isList(matches) ? matches : []).flatMap(match => {
    const written = match instanceof PsObject ? match.get('CompletionText') : undefined
    return typeof written === 'string' ? [written] : []
  })
  return [texts, typeof start === 'number' ? text.slice(start) : '']
}

/** What could stand at the end of the text: the suggestions and the end of the text that they replace. The cmdlet that every host asks knows. */
export async function completionOf(engine: Engine, session: string, text: string): Promise<[string[], string]> {
  let found: Value = null
  const invocation = {
    cmdlet: 'TabExpansion2',
    arguments: [
      ['InputScript', text],
      ['CursorColumn', text.length],
    ],
  } as const
  await engine.run(
    { id: randomUUID(), session, command: { pipelines: [[invocation]] } },
    {
      onRecord: record => {
        if (record.stream === 'output') found = record.value
      },
      onQuestion: () => Promise.resolve({ answer: 'none' }),
      signal: new AbortController().signal,
    },
  )
  return suggestionsIn(found, text)
}
