import type * as en from '../../en/errors/script.ts'
import type { Sentences } from '../../problem.ts'
import { number } from '../counts.ts'

const streams: Readonly<Record<string, string>> = {
  error: 'de fout',
  warning: 'de waarschuwing',
  information: 'het bericht',
}
const eachOf: Readonly<Record<string, string>> = {
  error: 'elke fout',
  warning: 'elke waarschuwing',
  information: 'elk bericht',
}

const spoken = (stream: string): string => streams[stream] ?? stream
const each = (stream: string): string => eachOf[stream] ?? stream

export const scriptErrors: Sentences<typeof en.scriptErrors> = {
  AnswerMissing: {
    message: p => `Er was niemand om "${p.prompt}" te beantwoorden.`,
    advice: p =>
      p.parameter === ''
        ? 'Voer de opdracht uit waar die vragen kan stellen.'
        : `Geef -${p.parameter} bij de opdracht op.`,
  },
  ArgumentEmpty: { message: p => `${p.name} mag niet leeg zijn.` },
  ArgumentRefused: {
    message: p => `${p.parameter} kan niet "${p.value}" zijn.`,
    advice: p => `Verwacht: ${p.expected}.`,
  },
  AssignmentTarget: {
    message: () => 'Alleen variabelen, eigenschappen en elementen kunnen een waarde krijgen.',
  },
  CallsTooDeep: {
    message: () => 'Functies roepen elkaar te diep aan.',
    advice: () =>
      'Hoogstens 200 aanroepen mogen in elkaar zitten; zoek een functie die zichzelf zonder einde aanroept.',
  },
  CollectionFixed: {
    message: p => `Een lijst heeft een vaste grootte en daarom geen ${p.method}().`,
    advice: () =>
      'Gebruik += om toe te voegen en Where-Object om elementen weg te laten, of maak de lijst met New-Object System.Collections.ArrayList.',
  },
  CommandEmpty: { message: () => 'Na de operator staat geen opdracht.' },
  CredentialMissing: {
    message: p => `Er was niemand om een gebruikersnaam en wachtwoord op te geven: ${p.prompt}`,
    advice: () => 'Voer de opdracht uit waar die vragen kan stellen, of geef -Credential bij de opdracht op.',
  },
  ConfirmationMissing: {
    message: p => `Er was niemand om te bevestigen: ${p.text}`,
    advice: () => 'Voeg -Confirm:$false toe om dit zonder vraag uit te voeren.',
  },
  InquiryHalted: {
    message: p => `Gestopt na ${spoken(p.stream)} hierboven, zoals geantwoord.`,
    advice: () => 'Wat daarvoor is gedaan, blijft; Undo-TenantChange maakt het ongedaan.',
  },
  InquiryUnanswered: {
    message: p => `Er was niemand om te zeggen of de opdracht na ${spoken(p.stream)} hierboven moest doorgaan.`,
    advice: p => {
      const parameter =
        p.stream === 'error' ? '-ErrorAction' : p.stream === 'warning' ? '-WarningAction' : '-InformationAction'
      return `Gebruik ${parameter} Continue om na ${each(p.stream)} door te gaan, of Stop om bij de eerste te eindigen.`
    },
  },
  MessageStopped: {
    message: p => `Gestopt bij ${spoken(p.stream)}: ${p.text}`,
    advice: () =>
      'Wat daarvoor is gedaan, blijft. De voorkeur voor zulke meldingen is Stop; met Continue zou de opdracht doorgaan.',
  },
  ConversionFailed: { message: p => `"${p.value}" kan niet worden omgezet in ${p.type}.` },
  DividedByZero: { message: () => 'Een getal is door nul gedeeld.' },
  DriveNotSupported: {
    message: p => `Er is geen bereik of station "${p.name}".`,
    advice: () =>
      'Bekend zijn global, script, local en env. Schrijf ${name} om een naam vóór een dubbele punt te laten eindigen.',
  },
  EnvironmentReadOnly: { message: p => `De omgevingsvariabele ${p.name} kan hier niet worden ingesteld.` },
  FlowOutside: { message: p => `Er staat geen lus om "${p.word}" heen.` },
  FormatMalformed: {
    message: p => `De indeling "${p.format}" past niet bij de ${p.values} waarden.`,
    advice: () => 'Plaatsen tellen vanaf {0}; een accolade die zichtbaar moet zijn, wordt dubbel geschreven.',
  },
  IndexNotNumber: { message: p => `"${p.index}" is geen plaats in een lijst.` },
  IndexOfNull: { message: () => 'Er is niets om een element uit te nemen.' },
  IndexOutOfRange: { message: p => `De plaats ${p.index} valt erbuiten.` },
  KeyTwice: { message: p => `De sleutel "${p.key}" is er al.` },
  ListTooLarge: { message: p => `Een lijst mag ${number(p.most)} elementen hebben.` },
  MemberNotSupported: {
    message: p => `${p.member} hoort niet bij deze shell.`,
    advice: () => 'Get-Help about_Language toont wat er wel bij hoort.',
  },
  MethodNotSupported: {
    message: p => `${p.type} heeft hier geen methode ${p.name}().`,
    advice: () => 'Get-Help about_Language toont de methoden die er zijn.',
  },
  MethodOfNull: { message: p => `${p.name}() is op niets aangeroepen.` },
  NotADate: { message: p => `"${p.value}" is geen datum.` },
  NotANumber: { message: p => `"${p.value}" is geen getal.` },
  NotComparable: { message: p => `"${p.left}" en "${p.right}" hebben geen volgorde.` },
  NumberFormatNotWhole: { message: p => `De indeling vereist gehele getallen, niet ${p.value}.` },
  NumberTooLarge: { message: p => `${p.value} past niet in ${p.type}.` },
  OperatorNotDefined: { message: p => `"${p.left}" ${p.operator} "${p.right}" heeft geen betekenis.` },
  PathNotAllowed: {
    message: p => `Het bestand ${p.path} is niet geopend: niemand heeft dat toegestaan.`,
    advice: () => 'Gebruik een bestand in de map van deze sessie, of sta het bestand toe als erom wordt gevraagd.',
  },
  PatternMalformed: { message: p => `"${p.pattern}" is geen reguliere expressie: ${p.detail}.` },
  PatternNotSupported: {
    message: p => `De reguliere expressie "${p.pattern}" gebruikt wat alleen .NET heeft.`,
    advice: () =>
      'Schrijf die zonder atomaire groepen, opties midden in de expressie, balancerende groepen en het aftrekken van klassen.',
  },
  PatternTooSlow: {
    message: p => `De reguliere expressie "${p.pattern}" duurde te lang.`,
    advice: () => 'Herhaling binnen herhaling maakt de expressie traag; schrijf die zonder.',
  },
  PropertyNotFound: { message: p => `"${p.value}" heeft geen eigenschap ${p.name} die kan worden ingesteld.` },
  ScriptError: { message: p => p.text },
  SnapInNotFound: {
    message: p => `Er is geen snap-in "${p.name}".`,
    advice: p => `Er zijn ${p.known}.`,
  },
  SplitByBlock: { message: () => '-split met een scriptblok hoort niet bij deze shell.' },
  TextTooLarge: { message: p => `Een tekst mag ${number(p.most)} tekens hebben.` },
  TypeNotSupported: {
    message: p => `Het type [${p.type}] hoort niet bij deze shell.`,
    advice: () => 'Get-Help about_Language toont de typen die er zijn.',
  },
  VersionTooLow: {
    message: p => `Het script vraagt om PowerShell ${p.asked}; deze shell is ${p.own}.`,
    advice: () => 'Haal de regel #Requires weg als het script niets nieuwers nodig heeft.',
  },
  VariableReadOnly: { message: p => `$${p.name} kan niet worden ingesteld.` },
}
