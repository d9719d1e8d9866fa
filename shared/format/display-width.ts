/** What takes no room of its own: marks that sit on the letter before, joiners, variation selectors. */
const empty = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const pictured = /^\p{Emoji_Presentation}$/u

/** First and last of the ranges whose characters take two places of a terminal (East Asian Wide and Fullwidth). */
const wideRanges = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18aff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
] as const

/** Latin, Greek and Cyrillic letters and signs that take one place each: nearly every text, so looked at first. */
const plain = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20ac]*$/
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })

function widthOf(grapheme: string): number {
  const [first = ''] = grapheme
  if (empty.test(first)) return 0
  if (pictured.test(first)) return 2
  const code = first.codePointAt(0) ?? 0
  return wideRanges.some(([from, to]) => code >= from && code <= to) ? 2 : 1
}

/** How many places of a terminal the text takes. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const { segment } of segments.segment(text)) width += widthOf(segment)
  return width
}

/** As much of the beginning of the text as fits into that many places, never half a character. */
export function fitting(text: string, width: number): string {
  if (plain.test(text)) return text.slice(0, Math.max(0, width))
  let left = width
  let end = 0
  for (const { segment, index } of segments.segment(text)) {
    left -= widthOf(segment)
    if (left < 0) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

/** The text in that many places: cut with an ellipsis where it is longer. */
export function shortened(text: string, width: number): string {
  return displayWidth(text) <= width ? text : `${fitting(text, width - 1)}…`
}

/** The text filled up with blanks to that many places. */
export function padded(text: string, width: number, alignment: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return alignment === 'left' ? text + blanks : blanks + text
}

/** The text in lines of at most that many places, broken at blanks where there are any. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (let rest = text; ;) {
    const whole = displayWidth(rest) <= width
    const piece = whole ? rest : fitting(rest, width)
    if (whole || piece === '') return [...lines, rest]
    const blank = rest.charAt(piece.length) === ' ' ? piece.length : piece.lastIndexOf(' ')
    const end = blank > 0 ? blank : piece.length
    lines.push(rest.slice(0, end))
    rest = rest.slice(blank > 0 ? end + 1 : end)
  }
}
