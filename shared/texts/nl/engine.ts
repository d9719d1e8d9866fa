import type * as en from '../en/engine.ts'
import type { Translated } from '../language.ts'
import { number } from './counts.ts'

export const engineTexts: Translated<typeof en.engineTexts> = {
  performing: p => `De bewerking "${p.action}" wordt uitgevoerd op doel "${p.target}".`,
  whatIf: p => `Wat als: de bewerking "${p.action}" wordt uitgevoerd op doel "${p.target}".`,
  parameterPrompt: p => (p.label === p.parameter ? p.parameter : `${p.parameter} (${p.label.toLowerCase()})`),
  refusedCall: p =>
    `${p.cmdlet} is geweigerd: wat voor ${p.parameter === undefined ? 'deze cmdlet' : `-${p.parameter}`} is opgegeven, past niet.`,
  rate: p => `${number(p.done)} verwerkt, ${number(p.rate)} per seconde`,
  confirmCaption: 'Weet u zeker dat u deze actie wilt uitvoeren?',
  inquireCaption: p =>
    `Er was ${p.stream === 'error' ? 'een fout' : p.stream === 'warning' ? 'een waarschuwing' : 'een bericht'}. Doorgaan met de rest?`,
  script: p => `${p.name} (SHA-256 ${p.hash})`,
}
