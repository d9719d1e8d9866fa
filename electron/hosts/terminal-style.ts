import { styleText } from 'node:util'
import type { Meaning } from '../../shared/shell/record-lines.ts'
import type { TerminalOutput } from './terminal-device.ts'

/** How text on one stream is coloured. */
export type Paint = (text: string, meaning: Meaning) => string

/** Colours by what they say. */
const colours = { error: 'red', warning: 'yellow', detail: 'cyan' } as const satisfies Partial<Record<Meaning, string>>

function isColouredMeaning(meaning: Meaning): meaning is keyof typeof colours {
  return Object.hasOwn(colours, meaning)
}

/** Write-Host's colours on a terminal. */
const hostColours = {
  black: 'black',
  darkred: 'red',
  darkgreen: 'green',
  darkyellow: 'yellow',
  darkblue: 'blue',
  darkmagenta: 'magenta',
  darkcyan: 'cyan',
  gray: 'white',
  darkgray: 'gray',
  red: 'redBright',
  green: 'greenBright',
  yellow: 'yellowBright',
  blue: 'blueBright',
  magenta: 'magentaBright',
  cyan: 'cyanBright',
  white: 'whiteBright',
} as const

function isHostColour(name: string): name is keyof typeof hostColours {
  return Object.hasOwn(hostColours, name)
}

type Environment = Readonly<Record<string, string | undefined>>

/** Whether a stream may be coloured: a terminal that can, where NO_COLOR does not ask for none. */
export function isColoured({ isTTY }: TerminalOutput, environment: Environment = process.env): boolean {
  return isTTY === true && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb'
}

/** Colours for a stream; text stays as it is where the stream has none. */
export function painter(coloured: boolean): Paint {
  return (text, meaning) =>
    coloured && isColouredMeaning(meaning) ? styleText(colours[meaning], text, { validateStream: false }) : text
}

/** Text in one of Write-Host's colours. */
export function hostPaint(text: string, colour: string | undefined, coloured: boolean): string {
  const name = colour?.toLowerCase() ?? ''
  return coloured && isHostColour(name) ? styleText(hostColours[name], text, { validateStream: false }) : text
}
