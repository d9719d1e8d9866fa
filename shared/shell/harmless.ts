/** Control characters but tab and the ends of lines, the signs that end a line unseen, and those that turn the direction of writing. */
const steering = /[\p{Cc}--[\t\n\r]]|\r(?!\n)|[\u2028-\u202e\u2066-\u2069]/gv

/** Text without the characters that steer a terminal, so that data can never move its cursor, hide text or rename its window. */
export function harmless(text: string): string {
  return text.replace(steering, '\ufffd')
}
