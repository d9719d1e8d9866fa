import type * as en from '../en/help.ts'
import type { Translated } from '../language.ts'

export const helpTexts: Translated<typeof en.helpTexts> = {
  name: 'NAAM',
  synopsis: 'OVERZICHT',
  syntax: 'SYNTAXIS',
  description: 'BESCHRIJVING',
  parameters: 'PARAMETERS',
  outputs: 'UITVOER',
  examples: 'VOORBEELDEN',
  aliases: 'ALIASSEN',
  remarks: 'OPMERKINGEN',
  commonParameters: '<CommonParameters>',
  example: p => `Voorbeeld ${p.number}`,
  required: 'Vereist',
  position: 'Positie',
  pipeline: 'Uit de pijplijn',
  otherNames: 'Andere namen',
  values: 'Waarden',
  origin: 'Herkomst',
  yes: 'ja',
  no: 'nee',
  byName: 'op naam',
  pipelineBy: {
    name: 'op eigenschapsnaam',
    value: 'op waarde',
    both: 'op waarde en op eigenschapsnaam',
    none: 'nee',
  },
  parameterOrigin: {
    ours: 'van ons; van het origineel van Microsoft is niet bekend dat het deze heeft',
    inferred: 'niet gedocumenteerd; afgeleid uit het gebruik van het origineel van Microsoft',
  },
  cmdletOrigin: {
    documented: 'Microsoft heeft een cmdlet met deze naam gedocumenteerd voor zijn oorspronkelijke shell.',
    inferred:
      'Microsoft heeft geen cmdlet met deze naam gedocumenteerd; de naam is afgeleid van die van verwante cmdlets.',
    ours: 'Deze cmdlet is van ons; de oorspronkelijke shell van Microsoft had er geen zoals deze.',
  },
  inPowerShell: 'PowerShell heeft een cmdlet met deze naam.',
  outside:
    'Deze cmdlet schrijft buiten de tenant. -WhatIf zegt wat en schrijft niets, -Confirm vraagt eerst om bevestiging.',
  impact: {
    none: 'Deze cmdlet wijzigt niets in de tenant.',
    medium: 'Deze cmdlet wijzigt de tenant. -WhatIf toont wat er zou wijzigen, -Confirm vraagt eerst om bevestiging.',
    high: 'Deze cmdlet wijzigt de tenant en vraagt bij elk object om bevestiging, tenzij -Confirm:$false is opgegeven. -WhatIf toont wat er zou wijzigen.',
  },
  more: p => `Get-Help ${p.cmdlet} -Examples en Get-Help ${p.cmdlet} -Full vertellen meer.`,
}
