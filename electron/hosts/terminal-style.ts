import { styleText } from 'node:util'
import type { TerminalOutput } from './terminal-device.ts'

/** How text on one stream is coloured. */
export type Paint = (text: string, colour: Colour) => string

/** Colours by what they say. */
const colours = { error: 'red', warning: 'yellow', detail: 'cyan' } as const

export type Colour = keyof typeof colours

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
  return (text, colour) => (coloured ? styleText(colours[colour], text, { validateStream: false }) : text)
}

/** Text in one of Write-Host's colours. */
export function hostPaint(text: string, colour: string | undefined, coloured: boolean): string {
  const name = colour?.toLowerCase() ?? ''
  return coloured && isHostColour(name) ? styleText(hostColours[name], text, { validateStream: false }) : text
}

/** Control characters but tab and the ends of lines, and those that turn the direction of writing. */
const steering = /[\p{Cc}--[\t\n\r]]|\r(?!\n)|[\u202a-\u202e\u2066-\u2069]/gv

/** Text without the characters that steer a terminal, so that data can never move its cursor, hide text or rename its window. */
export function harmless(text: string): string {
  return text.replace(steering, '\ufffd')
}
