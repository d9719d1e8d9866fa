import type { Engine, RunRequest } from '../engine.ts'
import type { Completion, Suggestion } from '../language/complete.ts'
import { isList, PsObject, type Value } from '../values.ts'

const kinds: readonly Suggestion['kind'][] = ['cmdlet', 'parameter', 'value', 'variable']

function suggestionOf(match: Value): readonly Suggestion[] {
  if (!(match instanceof PsObject)) return []
  const text = match.get('CompletionText')
  const label = match.get('ListItemText')
  const help = match.get('ToolTip')
  if (typeof text !== 'string') return []
  return [
    {
      text,
      label: typeof label === 'string' ? label : text,
      kind: kinds.find(kind => kind === match.get('ResultType')) ?? 'value',
      ...(typeof help === 'string' ? { help } : {}),
    },
  ]
}

/** What could stand at an offset of the text, people of the tenant included. The cmdlet that every host asks knows. */
export async function completionOf(
  engine: Engine,
  { id, session }: Pick<RunRequest, 'id' | 'session'>,
  text: string,
  cursor: number,
): Promise<Completion> {
  const found: Value[] = []
  const invocation = {
    cmdlet: 'TabExpansion2',
    arguments: [
      ['InputScript', text],
      ['CursorColumn', cursor],
    ],
  } as const
  await engine.run(
    { id, session, command: { pipelines: [[invocation]] } },
    {
      onRecord: record => {
        if (record.stream === 'output') found.push(record.value)
      },
      onQuestion: () => Promise.resolve({ answer: 'none' }),
      signal: { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined },
    },
  )
  const [result] = found
  const start = result instanceof PsObject ? result.get('ReplacementIndex') : undefined
  const matches = result instanceof PsObject ? (result.get('CompletionMatches') ?? null) : null
  return {
    start: typeof start === 'number' ? start : cursor,
    end: cursor,
    suggestions: (isList(matches) ? matches : []).flatMap(suggestionOf),
  }
}
