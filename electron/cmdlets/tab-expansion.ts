import { tabExpansion2 } from '../../shared/cmdlets/tab-expansion.ts'
import type { ParameterDefinition } from '../../shared/cmdlet.ts'
import { complete } from '../../shared/language/complete.ts'
import { PsObject } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'

const mostValues = 20

/** Values of the tenant for a parameter, by what its kind names. */
async function valuesFor(
  parameter: ParameterDefinition,
  begun: string,
  { store, services }: ShellContext,
): Promise<readonly string[]> {
  if (parameter.fresh === true) return []
  switch (parameter.kind) {
    case 'person': {
      const query = { ...(begun === '' ? {} : { search: begun }), first: mostValues }
      return (await store.users.page(query, services.now())).rows.map(user => user.userName)
    }
    case 'recipient':
      return (await store.recipients.search(begun, mostValues)).map(recipient => recipient.address)
    case 'group': {
      const query = { ...(begun === '' ? {} : { search: begun }), first: mostValues }
      return (await store.groups.page(query)).rows.map(group => group.address)
    }
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

function begins(name: string, begun: string): boolean {
  return name.toLowerCase().startsWith(begun.toLowerCase())
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
