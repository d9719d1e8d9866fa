const prompt = /^[^\S\r\n]*(?:\[[^\]\r\n]*\]: *)?PS(?:[^\S\r\n][^>\r\n]*)?>+[^\S\r\n]?/gm
const continued = /^[^\S\r\n]*>>[^\S\r\n]?/gm

const firstLine = /^(?:\uFEFF|\s|#[^\n]*\n)*(?=\S)/

/** A script's text; without its prompts where it was saved from a console, which shows in the first command's. */
export function scriptText(text: string): string {
  const start = firstLine.exec(text)?.[0].length ?? 0
  return /^(?:\[[^\]\r\n]*\]: *)?PS(?:[^\S\r\n][^>\r\n]*)?>/.test(text.slice(start, start + 256))
    ? withoutPrompts(text)
    : text
}

/** The text without prompts pasted along at the beginning of its lines: `PS C:\>`, `[server]: PS C:\>` and, with them, `>>`. */
export function withoutPrompts(text: string): string {
  if (text.search(prompt) < 0) return text
  return text.replace(prompt, '').replace(continued, '')
}
