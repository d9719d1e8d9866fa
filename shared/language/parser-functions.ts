import { codeAt, endsWord, isNamePart, isNameStart } from './characters.ts'
import { keywordAt, block, takeKeyword } from './parser-blocks.ts'
import { bracketedName } from './parser-primary.ts'
import type { Close, Parser } from './parser-state.ts'
import {
  attempt,
  close,
  enter,
  leave,
  note,
  openParenthesis,
  operator,
  punctuation,
  skipLines,
  skipSeparators,
  stop,
} from './parser-state.ts'
import { variable } from './parser-strings.ts'
import type { Expression, TypeName } from './tree-expressions.ts'
import type { Attribute, Block, Body, FunctionDefinition, ParameterDeclaration } from './tree.ts'

/** `function` and `filter`, the parser standing behind the keyword. */
export function functionDefinition(kind: FunctionDefinition['kind']) {
  return (parser: Parser, start: number): FunctionDefinition => {
    const { text } = parser
    skipLines(parser)
    const { at } = parser
    while (!endsWord(codeAt(text, parser.at))) parser.at++
    if (parser.at === at) stop(parser, 'MissingName', 'functionName')
    note(parser, 'cmdlet', at)
    const written = text.slice(at, parser.at)
    const colon = written.indexOf(':')
    const scope = colon > 0 ? { scope: written.slice(0, colon).toLowerCase() } : {}
    const name = colon > 0 ? written.slice(colon + 1) : written
    skipLines(parser)
    const listed = codeAt(text, parser.at) === 40 ? parameterList(parser) : []
    skipLines(parser)
    const { at: opened } = parser
    if (codeAt(text, opened) !== 123) stop(parser, 'MissingBlock', 'block')
    enter(parser)
    punctuation(parser)
    const inside = body(parser, '}')
    close(parser, '}', opened)
    leave(parser)
    const parameters = [...listed, ...inside.parameters]
    return {
      type: 'Function',
      kind,
      name,
      ...scope,
      body: bodyOf(kind, { ...inside, parameters }),
      start,
      end: parser.at,
    }
  }
}

/** A filter's plain statements run once per object. */
function bodyOf(kind: FunctionDefinition['kind'], body: Body): Body {
  const { endBlock, ...rest } = body
  const plain = body.beginBlock === undefined && body.processBlock === undefined
  return kind === 'function' || !plain || endBlock === undefined ? body : { ...rest, processBlock: endBlock }
}

/** The inside of a script, function or script block: attributes, parameters, then named blocks or statements. */
export function body(parser: Parser, closing: Close): Body {
  const { at: start } = parser
  skipSeparators(parser)
  const attributes: Attribute[] = []
  if (codeAt(parser.text, parser.at) === 91 && leadsToParam(parser.text, parser.at)) {
    for (; codeAt(parser.text, parser.at) === 91; skipLines(parser)) {
      const found = attributeOrType(parser)
      if (found.type === 'Attribute') attributes.push(found)
    }
  }
  const parameters = declaresParameters(parser) ? parameterList(parser) : []
  skipSeparators(parser)
  const blocks = namedBlocks(parser, closing)
  if (blocks !== undefined) return { type: 'Body', attributes, parameters, ...blocks, start, end: parser.at }
  const { at: from } = parser
  const statements = parser.grammar.statements(parser, closing)
  const endBlock: Block = { type: 'Block', statements, start: from, end: parser.at }
  return { type: 'Body', attributes, parameters, endBlock, start, end: parser.at }
}

/** Whether brackets that begin at `at` are followed by `param`; skips over their content without reading it. */
function leadsToParam(text: string, at: number): boolean {
  const rest = /\[(?:[^\][]|\[[^\][]*\])*\]\s*/y
  let end = at
  for (rest.lastIndex = at; rest.test(text);) end = rest.lastIndex
  return /^param(?![\p{L}\p{Nd}_-])/iu.test(text.slice(end, end + 6))
}

function declaresParameters(parser: Parser): boolean {
  return attempt(parser, () => {
    if (keywordAt(parser) !== 'param') return false
    takeKeyword(parser, 'param')
    skipLines(parser)
    return codeAt(parser.text, parser.at) === 40
  })
}

const blockNames = new Map<string, 'beginBlock' | 'processBlock' | 'endBlock'>([
  ['begin', 'beginBlock'],
  ['process', 'processBlock'],
  ['end', 'endBlock'],
])

/** `begin`, `process` and `end` blocks up to the closing character, or undefined where plain statements stand. */
function namedBlocks(
  parser: Parser,
  closing: Close,
): Pick<Body, 'beginBlock' | 'processBlock' | 'endBlock'> | undefined {
  const blocks: { beginBlock?: Block; processBlock?: Block; endBlock?: Block } = {}
  let found = false
  for (;;) {
    const keyword = keywordAt(parser)
    const name = blockNames.get(keyword)
    if (name === undefined || !beginsBlock(parser, keyword)) break
    if (blocks[name] !== undefined) stop(parser, 'UnexpectedToken', 'closingBrace', { incomplete: false })
    takeKeyword(parser, keyword)
    blocks[name] = block(parser)
    found = true
    skipSeparators(parser)
  }
  if (!found) return undefined
  const code = codeAt(parser.text, parser.at)
  if (code !== -1 && (closing === '' || parser.text[parser.at] !== closing)) {
    stop(parser, 'UnexpectedToken', closing === '' ? 'endOfStatement' : 'closingBrace')
  }
  return blocks
}

function beginsBlock(parser: Parser, keyword: string): boolean {
  let fits = false
  attempt(parser, () => {
    parser.at += keyword.length
    skipLines(parser)
    fits = codeAt(parser.text, parser.at) === 123
    return false
  })
  return fits
}

/** `( … )` of a function or param: declarations joined by commas. */
function parameterList(parser: Parser): ParameterDeclaration[] {
  const opened = openParenthesis(parser)
  const found: ParameterDeclaration[] = []
  skipLines(parser)
  if (codeAt(parser.text, parser.at) !== 41) {
    for (;;) {
      found.push(declaration(parser))
      skipLines(parser)
      if (codeAt(parser.text, parser.at) !== 44) break
      operator(parser)
    }
  }
  close(parser, ')', opened)
  return found
}

function declaration(parser: Parser): ParameterDeclaration {
  skipLines(parser)
  const { at: start } = parser
  const attributes: Attribute[] = []
  let type: TypeName | undefined
  for (; codeAt(parser.text, parser.at) === 91; skipLines(parser)) {
    const found = attributeOrType(parser)
    if (found.type === 'Attribute') attributes.push(found)
    else type = found
  }
  const name = codeAt(parser.text, parser.at) === 36 ? variable(parser) : undefined
  if (name === undefined) return stop(parser, 'MissingName', 'parameterVariable')
  const typed = type === undefined ? {} : { typeName: type }
  const { at: end } = parser
  skipLines(parser)
  const base = { type: 'ParameterDeclaration', name: name.name, attributes, ...typed, start } as const
  if (codeAt(parser.text, parser.at) !== 61) return { ...base, end }
  operator(parser)
  skipLines(parser)
  const initial = parser.grammar.expression(parser, false)
  return { ...base, initial, end: initial.end }
}

/** `[type]` or `[Attribute( … )]`. */
function attributeOrType(parser: Parser): Attribute | TypeName {
  const { type, attribute } = bracketedName(parser)
  if (!attribute) return type
  const { at: opened } = parser
  note(parser, 'type', type.start)
  punctuation(parser)
  const positional: Expression[] = []
  const named: { name: string; value?: Expression }[] = []
  for (skipLines(parser); codeAt(parser.text, parser.at) !== 41; skipLines(parser)) {
    const argument = attributeArgument(parser)
    if ('type' in argument) positional.push(argument)
    else named.push(argument)
    skipLines(parser)
    if (codeAt(parser.text, parser.at) !== 44) break
    operator(parser)
  }
  close(parser, ')', opened)
  close(parser, ']', type.start)
  return { type: 'Attribute', name: type.name, positional, named, start: type.start, end: parser.at }
}

function attributeArgument(parser: Parser): Expression | { readonly name: string; readonly value?: Expression } {
  const { text, at } = parser
  if (!isNameStart(codeAt(text, at))) return parser.grammar.expression(parser, false)
  while (isNamePart(codeAt(text, parser.at))) parser.at++
  note(parser, 'member', at)
  const name = text.slice(at, parser.at)
  skipLines(parser)
  const code = codeAt(text, parser.at)
  if (code === 44 || code === 41) return { name }
  if (code !== 61) stop(parser, 'UnexpectedToken', 'attributeArgument')
  operator(parser)
  skipLines(parser)
  return { name, value: parser.grammar.expression(parser, false) }
}
