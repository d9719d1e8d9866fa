import type * as en from '../../en/errors/binding.ts'
import type { Sentences } from '../../problem.ts'
import { either } from '../either.ts'

export const bindingErrors: Sentences<typeof en.bindingErrors> = {
  AmbiguousParameter: {
    message: p => `-${p.name} kan ${p.candidates} zijn.`,
    advice: () => 'Schrijf meer van de naam.',
  },
  AmbiguousParameterSet: {
    message: p =>
      p.given === ''
        ? `${p.cmdlet} kan hieruit niet opmaken wat er moet gebeuren.`
        : `${p.cmdlet} kan ${p.given} niet samen aannemen.`,
    advice: p => `Get-Help ${p.cmdlet} toont wat samengaat.`,
  },
  InputObjectNotBound: {
    message: p => `${p.cmdlet} vond in dit object niets bruikbaars.`,
    advice: p =>
      p.takes === ''
        ? 'De cmdlet neemt niets aan uit de pijplijn.'
        : `De cmdlet neemt uit de pijplijn het volgende aan: ${p.takes}.`,
  },
  MissingArgument: { message: p => `-${p.parameter} is zonder waarde opgegeven.` },
  MissingMandatoryParameter: { message: p => `${p.cmdlet} vereist ${p.parameters}.` },
  NamedParameterNotFound: {
    message: p => `${p.cmdlet} heeft geen parameter -${p.name}.`,
    advice: p =>
      p.nearest.length === 0 ? `Get-Help ${p.cmdlet} toont de parameters.` : `Bedoelde u ${either(p.nearest)}?`,
  },
  ParameterAlreadyBound: { message: p => `-${p.parameter} is twee keer opgegeven.` },
  PositionalParameterNotFound: {
    message: p => `${p.cmdlet} heeft geen plaats voor "${p.argument}".`,
    advice: () => 'Schrijf de naam van de parameter ervoor, of zet tekst met spaties tussen aanhalingstekens.',
  },
}
