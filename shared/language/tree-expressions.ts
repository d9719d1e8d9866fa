import type { Body, Span, Statement } from './tree.ts'

/** `text` keeps the writing (`007`, `+32475`); `value` counts multipliers such as `gb`. */
export interface NumberLiteral extends Span {
  readonly type: 'Number'
  readonly text: string
  readonly value: number
  readonly kind: 'int' | 'long' | 'double' | 'decimal'
}

/** A word without expansion; `value` has escapes and inner quotes resolved. */
export interface Word extends Span {
  readonly type: 'Word'
  readonly value: string
}

/** A quoted text without expansion. */
export interface StringLiteral extends Span {
  readonly type: 'String'
  readonly value: string
}

/** A piece of an expandable text, escapes resolved. */
export interface TextPart extends Span {
  readonly type: 'Text'
  readonly value: string
}

/** A double-quoted text, here-string or word with variables or subexpressions in it. */
export interface Expandable extends Span {
  readonly type: 'Expandable'
  readonly parts: readonly (TextPart | Variable | SubExpression)[]
}

/** `$name`, `$scope:name`, `${any name}` or, with `splat`, `@name`. */
export interface Variable extends Span {
  readonly type: 'Variable'
  readonly name: string
  readonly scope?: string
  readonly splat: boolean
}

/** `@( )`. */
export interface ArrayExpression extends Span {
  readonly type: 'Array'
  readonly statements: readonly Statement[]
}

/** `$( )`. */
export interface SubExpression extends Span {
  readonly type: 'SubExpression'
  readonly statements: readonly Statement[]
}

/** `( )`. */
export interface Paren extends Span {
  readonly type: 'Paren'
  readonly statement: Statement
}

/** `@{ }`; keys are words, literals or expressions. */
export interface Hash extends Span {
  readonly type: 'Hash'
  readonly entries: readonly { readonly key: Expression; readonly value: Statement }[]
}

/** `{ }` as a value; `text` is its source without the braces. */
export interface ScriptBlock extends Span {
  readonly type: 'ScriptBlock'
  readonly text: string
  readonly body: Body
}

/** Items joined by commas; a unary comma gives one item. */
export interface List extends Span {
  readonly type: 'List'
  readonly items: readonly Expression[]
}

/** Prefix operators; dashed ones as in `operators.ts`. */
export interface Unary extends Span {
  readonly type: 'Unary'
  readonly operator: '-not' | '-bnot' | '-split' | '-csplit' | '-join' | '+' | '-'
  readonly operand: Expression
}

/** `++` and `--`. */
export interface Increment extends Span {
  readonly type: 'Increment'
  readonly operator: '++' | '--'
  readonly prefix: boolean
  readonly target: Expression
}

/** `operator` in lower case and without the `i` of `-ieq`: `+`, `-f`, `-eq`, `-ceq` and so on. */
export interface Binary extends Span {
  readonly type: 'Binary'
  readonly operator: string
  readonly left: Expression
  readonly right: Expression
}

/** `from..to`. */
export interface Range extends Span {
  readonly type: 'Range'
  readonly from: Expression
  readonly to: Expression
}

/** `target[index]`. */
export interface Index extends Span {
  readonly type: 'Index'
  readonly target: Expression
  readonly index: Expression
}

/** `target.member`, or `[type]::member` when `static`. */
export interface Member extends Span {
  readonly type: 'Member'
  readonly target: Expression
  readonly member: Expression
  readonly static: boolean
}

/** `target.member(arguments)`. */
export interface MethodCall extends Span {
  readonly type: 'Call'
  readonly target: Expression
  readonly member: Expression
  readonly static: boolean
  readonly arguments: readonly Expression[]
}

/** `[name]operand`. */
export interface Cast extends Span {
  readonly type: 'Cast'
  readonly typeName: TypeName
  readonly operand: Expression
}

/** `[name]`; `name` without brackets and blanks, as written. */
export interface TypeName extends Span {
  readonly type: 'Type'
  readonly name: string
}

/** Everything that gives a value. */
export type Expression =
  | NumberLiteral
  | Word
  | StringLiteral
  | Expandable
  | Variable
  | ArrayExpression
  | SubExpression
  | Paren
  | Hash
  | ScriptBlock
  | List
  | Unary
  | Increment
  | Binary
  | Range
  | Index
  | Member
  | MethodCall
  | Cast
  | TypeName
