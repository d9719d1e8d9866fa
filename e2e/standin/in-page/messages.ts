import type { Tagged } from './codec.ts'

/** What the preload's world tells the main process. */
export type FromPage =
  | { kind: 'send'; channel: string; args: Tagged; ports: string[] }
  | { kind: 'invoke'; channel: string; args: Tagged; call: number }
  | { kind: 'port'; port: string; data: Tagged }
  | { kind: 'preload-error'; text: string }

/** What the main process tells the preload's world. */
export type ToPage =
  | { kind: 'event'; channel: string; args: Tagged; ports: string[] }
  | { kind: 'reply'; call: number; value: Tagged }
  | { kind: 'refusal'; call: number; text: string }
  | { kind: 'port'; port: string; data: Tagged }
  | { kind: 'port-closed'; port: string }
