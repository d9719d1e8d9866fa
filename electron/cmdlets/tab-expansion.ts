import { tabExpansion2 } from '../../shared/cmdlets/tab-expansion.ts'
import type { ParameterDefinition } from '../../shared/cmdlet.ts'
import { complete } from '../../shared/language/complete.ts'
import { PsObject } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'

const mostValues = 20

/** More are looked through than are offered, so that who is meant by name is not behind who is found by something else. */
const mostFound = 100

interface Named {
  readonly address: string
  readonly displayName: string
}

/** Addresses of those whose address or a word of whose name begins so, before those who are found by their department or title. */
function nearest(begun: string, found: readonly Named[]): readonly string[] {
  const far = ({ address, displayName }: Named) =>
    !begins(address, begun) &&
    !displayName.split(/\s+/u).some((_, at, words) => begins(words.slice(at).join(' '), begun))
  return found
    .toSorted((left, right) => Number(far(left)) - Number(far(right)))
    .slice(0, mostValues)
    .map(({ address }) => address)
}

/** Values of the tenant for a parameter, by what its kind names. */
async function valuesFor(
  parameter: ParameterDefinition,
  begun: string,
  { store, services }: ShellContext,
): Promise<readonly string[]> {
  if (parameter.fresh === true) return []
  const query = { ...(begun === '' ? {} : { search: begun }), first: mostFound }
  switch (parameter.kind) {
    case 'person': {
      const { rows } = await store.users.page(query, services.now())
      return nearest(
        begun,
        rows.map(({ userName, displayName }) => ({ address: userName, displayName })),
      )
    }
    case 'recipient':
      return nearest(begun, await store.recipients.search(begun, mostFound))
    case 'group':
      return nearest(begun, (await store.groups.page(query)).rows)
    case 'domain':
      return (await store.domains.all()).map(domain => domain.id).filter(name => begins(name, begun))
    case 'subscription':
      return (await store.subscriptions.all()).map(each => each.name).filter(name => begins(name, begun))
    case 'template':
      return (await store.templates.all()).map(each => each.name).filter(name => begins(name, begun))
    case 'run':
      return (await store.journal.runs({ first: mostValues })).rows.map(run => run.id).filter(id => begins(id, begun))
    default:
      return []
  }
}

/** In whatever case, with accents or without. */
function begins(name: string, begun: string): boolean {
  return plain(name).startsWith(plain(begun))
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

const expand = handleStream(tabExpansion2, async function* (input, context) {
  const { definitions } = context
  const byName = new Map(
    definitions.flatMap(each => [each.name, ...(each.aliases ?? [])].map(name => [name.toLowerCase(), each] as const)),
  )
  for await (const args of input) {
    const text = context.language.text(args.InputScript)
    const { start, end, suggestions } = await complete(text, args.CursorColumn ?? text.length, {
      definitions,
      find: name => byName.get(name.toLowerCase()),
      values: (parameter, begun) => valuesFor(parameter, begun, context),
      variables: () => context.variables().map(({ name }) => name),
    })
    yield PsObject.of(tabExpansion2.output.type, {
      ReplacementIndex: start,
      ReplacementLength: end - start,
      CompletionMatches: suggestions.map(each =>
        PsObject.of('CompletionResult', {
          CompletionText: each.text,
          ListItemText: each.label,
          ResultType: each.kind,
          ToolTip: each.help ?? null,
        }),
      ),
    })
  }
})

/** The handler that completes a line. */
export const tabExpansion = [expand]
