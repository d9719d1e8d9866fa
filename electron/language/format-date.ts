const months = 'January February March April May June July August September October November December'.split(' ')
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

const standard: ReadonlyMap<string, string> = new Map([
  ['d', 'MM/dd/yyyy'],
  ['D', 'dddd, dd MMMM yyyy'],
  ['f', 'dddd, dd MMMM yyyy HH:mm'],
  ['F', 'dddd, dd MMMM yyyy HH:mm:ss'],
  ['g', 'MM/dd/yyyy HH:mm'],
  ['G', 'MM/dd/yyyy HH:mm:ss'],
  ['m', 'MMMM dd'],
  ['M', 'MMMM dd'],
  ['o', "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz"],
  ['O', "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz"],
  ['s', "yyyy-MM-dd'T'HH:mm:ss"],
  ['t', 'HH:mm'],
  ['T', 'HH:mm:ss'],
  ['y', 'yyyy MMMM'],
  ['Y', 'yyyy MMMM'],
])

const part = /\\(.)|'([^']*)'|"([^"]*)"|d{1,4}|M{1,4}|y{1,5}|h{1,2}|H{1,2}|m{1,2}|s{1,2}|f{1,7}|F{1,7}|t{1,2}|z{1,3}/gs

const padded = (number: number, width: number): string => String(number).padStart(width, '0')

function zone(date: Date, letters: number): string {
  const minutes = -date.getTimezoneOffset()
  const sign = minutes < 0 ? '-' : '+'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const shown = letters === 1 ? String(hours) : padded(hours, 2)
  return letters < 3 ? `${sign}${shown}` : `${sign}${shown}:${padded(Math.abs(minutes) % 60, 2)}`
}

function named(names: readonly string[], index: number, letters: number): string {
  const name = names[index] ?? ''
  return letters === 3 ? name.slice(0, 3) : name
}

function piece(date: Date, code: string): string {
  const letters = code.length
  switch (code.charAt(0)) {
    case 'd':
      return letters > 2 ? named(days, date.getDay(), letters) : padded(date.getDate(), letters)
    case 'M':
      return letters > 2 ? named(months, date.getMonth(), letters) : padded(date.getMonth() + 1, letters)
    case 'y':
      return letters < 3 ? padded(date.getFullYear() % 100, letters) : padded(date.getFullYear(), letters)
    case 'h':
      return padded(date.getHours() % 12 || 12, letters)
    case 'H':
      return padded(date.getHours(), letters)
    case 'm':
      return padded(date.getMinutes(), letters)
    case 's':
      return padded(date.getSeconds(), letters)
    case 't':
      return (date.getHours() < 12 ? 'AM' : 'PM').slice(0, letters)
    case 'z':
      return zone(date, letters)
    default:
      return fraction(date, code)
  }
}

/** `F` leaves zeros at the end out. */
function fraction(date: Date, code: string): string {
  const digits = `${padded(date.getMilliseconds(), 3)}0000`.slice(0, code.length)
  return code.startsWith('F') ? digits.replace(/0+$/, '') : digits
}

/** A date in .NET's format of one letter (`d`, `s`, `G`) or as a picture (`yyyy-MM-dd HH:mm`), English, in local time. */
export function formatDate(date: Date, format: string): string {
  if (format === 'u') return `${date.toISOString().slice(0, 19).replace('T', ' ')}Z`
  if (format === 'r' || format === 'R') return date.toUTCString()
  const picture = standard.get(format) ?? format.replace(/^%(?=.$)/, '')
  return picture.replace(part, (code: string, escaped?: string, single?: string, double?: string) => {
    return escaped ?? single ?? double ?? piece(date, code)
  })
}
