/** What a sentence about an operation names. */
export interface Performed {
  /** What is done, as ShouldProcess names it. */
  readonly action: string
  readonly target: string
}

/** Sentences that the engine itself says, in PowerShell's words where it has them. */
export const engineTexts = {
  performing: (p: Performed) => `Performing the operation "${p.action}" on target "${p.target}".`,
  whatIf: (p: Performed) => `What if: Performing the operation "${p.action}" on target "${p.target}".`,
  parameterPrompt: (p: { parameter: string; label: string }) =>
    p.label === p.parameter ? p.parameter : `${p.parameter} (${p.label.toLowerCase()})`,
  refusedCall: (p: { cmdlet: string; parameter?: string }) =>
    `${p.cmdlet} was refused: what was given for ${p.parameter === undefined ? 'it' : `-${p.parameter}`} does not fit.`,
  rate: (p: { done: number; rate: number }) => `${p.done} done, ${p.rate} a second`,
  confirmCaption: 'Are you sure you want to perform this action?',
  inquireCaption: (p: { stream: 'error' | 'warning' | 'information' }) =>
    `There was ${p.stream === 'error' ? 'an error' : p.stream === 'warning' ? 'a warning' : 'a message'}. Go on with the rest?`,
  script: (p: { name: string; hash: string }) => `${p.name} (SHA-256 ${p.hash})`,
}
