import { problem } from '../../problem.ts'
import { either } from '../either.ts'

/** What can be wrong with the arguments of a command, before it runs or for one object of its pipeline. */
export const bindingErrors = {
  AmbiguousParameter: problem(
    'InvalidArgument',
    (p: { name: string; candidates: string }) => `-${p.name} could be ${p.candidates}.`,
    () => 'Write more of the name.',
  ),
  AmbiguousParameterSet: problem(
    'InvalidArgument',
    (p: { cmdlet: string; given: string }) =>
      p.given === ''
        ? `${p.cmdlet} does not tell from this what to do.`
        : `${p.cmdlet} cannot take ${p.given} together.`,
    (p: { cmdlet: string; given: string }) => `Get-Help ${p.cmdlet} shows what goes together.`,
  ),
  InputObjectNotBound: problem(
    'InvalidArgument',
    (p: { cmdlet: string; takes: string }) => `${p.cmdlet} found nothing in this object that it could use.`,
    (p: { cmdlet: string; takes: string }) =>
      p.takes === '' ? 'It takes nothing from the pipeline.' : `From the pipeline it takes ${p.takes}.`,
  ),
  MissingArgument: problem(
    'InvalidArgument',
    (p: { parameter: string }) => `-${p.parameter} is given without a value.`,
  ),
  MissingMandatoryParameter: problem(
    'InvalidArgument',
    (p: { cmdlet: string; parameters: string }) => `${p.cmdlet} needs ${p.parameters}.`,
  ),
  NamedParameterNotFound: problem(
    'InvalidArgument',
    (p: { name: string; cmdlet: string; nearest: readonly string[] }) => `${p.cmdlet} has no parameter -${p.name}.`,
    (p: { cmdlet: string; nearest: readonly string[] }) =>
      p.nearest.length === 0 ? `Get-Help ${p.cmdlet} lists its parameters.` : `Did you mean ${either(p.nearest)}?`,
  ),
  ParameterAlreadyBound: problem('InvalidArgument', (p: { parameter: string }) => `-${p.parameter} is given twice.`),
  PositionalParameterNotFound: problem(
    'InvalidArgument',
    (p: { cmdlet: string; argument: string }) => `${p.cmdlet} has no place for "${p.argument}".`,
    () => 'Write the name of the parameter before it, or put text with blanks in quotes.',
  ),
} as const
