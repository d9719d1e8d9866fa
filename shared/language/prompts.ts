const prompt = /^[^\S\r\n]*(?:\[[^\]\r\n]*\]: *)?PS(?:[^\S\r\n][^>\r\n]*)?>+[^\S\r\n]?/gm
const continued = /^[^\S\r\n]*>>[^\S\r\n]?/gm

/** The text without prompts pasted along at the beginning of its lines: `PS C:\>`, `[server]: PS C:\>` and, with them, `>>`. */
export function withoutPrompts(text: string): string {
  if (text.search(prompt) < 0) return text
  return text.replace(prompt, '').replace(continued, '')
}
