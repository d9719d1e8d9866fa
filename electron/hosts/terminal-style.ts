/** How one stream of the terminal may be coloured. */
export interface Style {
  readonly colours: boolean
  readonly paint: (text: string, colour: Colour) => string
}

const codes = {
  red: '31',
  yellow: '33',
  cyan: '36',
  dim: '2',
} as const

export type Colour = keyof typeof codes

/** What Write-Host's colours are on a terminal. */
const hostColours: ReadonlyMap<string, string> = new Map([
  ['black', '30'],
  ['darkred', '31'],
  ['darkgreen', '32'],
  ['darkyellow', '33'],
  ['darkblue', '34'],
  ['darkmagenta', '35'],
  ['darkcyan', '36'],
  ['gray', '37'],
  ['darkgray', '90'],
  ['red', '91'],
  ['green', '92'],
  ['yellow', '93'],
  ['blue', '94'],
  ['magenta', '95'],
  ['cyan', '96'],
  ['white', '97'],
])

const coloured = (text: string, code: string) => `\u001b[${code}m${text}\u001b[0m`

/** Colours for a stream: none where it is no terminal, or where NO_COLOR asks for none. */
export function styleFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv = process.env): Style {
  const colours = stream.isTTY === true && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb'
  return { colours, paint: (text, colour) => (colours ? coloured(text, codes[colour]) : text) }
}

/** Text in one of Write-Host's colours, as it is where the stream has none. */
export function hostPaint(style: Style, text: string, colour: string | undefined): string {
  const code = hostColours.get(colour?.toLowerCase() ?? '')
  return code === undefined || !style.colours ? text : coloured(text, code)
}

/** Every control character but tab, line feed and carriage return. */
const steering = /[\p{Cc}--[\t\n\r]]/gv

/** Text without the characters that steer a terminal, so that data can never move its cursor or rename its window. */
export function harmless(text: string): string {
  return text.replace(steering, '\ufffd')
}
