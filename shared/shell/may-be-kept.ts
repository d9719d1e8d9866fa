import { definitions } from '../cmdlets/index.ts'
import { holdsSecret } from '../language/holds-secret.ts'

function find(name: string) {
  const wanted = name.toLowerCase()
  return definitions.find(
    each => each.name.toLowerCase() === wanted || each.aliases?.some(alias => alias.toLowerCase() === wanted),
  )
}

/** Whether what was typed may be kept in a history or shown again: it holds no secret. */
export function mayBeKept(text: string): boolean {
  return !holdsSecret(text, find)
}
