import type { Invocation } from '../../shared/engine.ts'

/** Two invocations with the same key ask the same. */
export function invocationKey(invocation: Invocation): string {
  return JSON.stringify([invocation.cmdlet, invocation.arguments])
}
