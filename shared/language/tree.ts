import type { Expression, TextPart, TypeName, Variable } from './tree-expressions.ts'

/** Where something stands in the source text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A whole text: its parameters, blocks and statements. */
export interface Script extends Span {
  readonly type: 'Script'
  readonly body: Body
}

/** The inside of a script, function or script block; without named blocks all statements stand in `endBlock`. */
export interface Body extends Span {
  readonly type: 'Body'
  readonly attributes: readonly Attribute[]
  readonly parameters: readonly ParameterDeclaration[]
  readonly beginBlock?: Block
  readonly processBlock?: Block
  readonly endBlock?: Block
}

/** Statements between braces, or the statements of a body. */
export interface Block extends Span {
  readonly type: 'Block'
  readonly statements: readonly Statement[]
}

/** One declared parameter of a function, script or script block; `name` without the dollar sign. */
export interface ParameterDeclaration extends Span {
  readonly type: 'ParameterDeclaration'
  readonly name: string
  readonly attributes: readonly Attribute[]
  readonly typeName?: TypeName
  readonly initial?: Expression
}

/** An attribute such as `[Parameter(Mandatory, Position = 0)]`; a named argument without a value means true. */
export interface Attribute extends Span {
  readonly type: 'Attribute'
  readonly name: string
  readonly positional: readonly Expression[]
  readonly named: readonly { readonly name: string; readonly value?: Expression }[]
}

/** Stages joined by `|`; a single expression or command is a pipeline of one. */
export interface Pipeline extends Span {
  readonly type: 'Pipeline'
  readonly stages: readonly (Command | CommandExpression)[]
}

/** Pipelines joined by `&&` and `||`; `operators[n]` stands between `pipelines[n]` and `pipelines[n + 1]`. */
export interface Chain extends Span {
  readonly type: 'Chain'
  readonly pipelines: readonly (Pipeline | Assignment)[]
  readonly operators: readonly ('&&' | '||')[]
}

/** An expression used as the first stage of a pipeline. */
export interface CommandExpression extends Span {
  readonly type: 'CommandExpression'
  readonly expression: Expression
  readonly redirections: readonly Redirection[]
}

/** A call by name or, with `&` or `.`, of whatever `name` gives; `elements` are its arguments in written order. */
export interface Command extends Span {
  readonly type: 'Command'
  readonly invocation: 'name' | '&' | '.'
  readonly name: Expression
  readonly elements: readonly (Parameter | Expression)[]
  readonly redirections: readonly Redirection[]
}

/** `-Name` or `-Name:argument`; `name` without dash, as written. An argument after a blank is the next element. */
export interface Parameter extends Span {
  readonly type: 'Parameter'
  readonly name: string
  readonly colon: boolean
  readonly argument?: Expression
}

/** `2>&1` (merged) or `> target`; stream `*` means all of them. */
export interface Redirection extends Span {
  readonly type: 'Redirection'
  readonly stream: 1 | 2 | 3 | 4 | 5 | 6 | '*'
  readonly append: boolean
  readonly target: Expression | 'output'
}

/** What may stand left of an assignment; a List assigns one after the other, a Cast keeps the type. */
export interface Assignment extends Span {
  readonly type: 'Assignment'
  readonly target: Expression
  readonly operator: '=' | '+=' | '-=' | '*=' | '/=' | '%='
  readonly value: Statement
}

/** The conditions are tried in order. */
export interface If extends Span {
  readonly type: 'If'
  readonly clauses: readonly { readonly condition: Statement; readonly body: Block }[]
  readonly otherwise?: Block
}

/** `foreach ($variable in source) { }`. */
export interface ForEach extends Span {
  readonly type: 'ForEach'
  readonly label?: string
  readonly variable: Variable
  readonly source: Statement
  readonly body: Block
}

/** `for (initial; condition; step) { }`; a missing condition is true. */
export interface For extends Span {
  readonly type: 'For'
  readonly label?: string
  readonly initial?: Statement
  readonly condition?: Statement
  readonly step?: Statement
  readonly body: Block
}

/** `while`, `do … while` and `do … until`. */
export interface While extends Span {
  readonly type: 'While' | 'DoWhile' | 'DoUntil'
  readonly label?: string
  readonly condition: Statement
  readonly body: Block
}

/** All clauses whose test fits run, in order, until a break. */
export interface Switch extends Span {
  readonly type: 'Switch'
  readonly label?: string
  readonly mode: 'exact' | 'wildcard' | 'regex'
  readonly caseSensitive: boolean
  readonly subject: Statement
  readonly clauses: readonly { readonly test: Expression; readonly body: Block }[]
  readonly otherwise?: Block
}

/** A catch clause without types takes every error. */
export interface Try extends Span {
  readonly type: 'Try'
  readonly body: Block
  readonly catches: readonly { readonly types: readonly TypeName[]; readonly body: Block }[]
  readonly finally?: Block
}

/** Handles errors of the block it stands in. */
export interface Trap extends Span {
  readonly type: 'Trap'
  readonly typeName?: TypeName
  readonly body: Block
}

/** `return`, `throw` and `exit`, with what follows them. */
export interface Leave extends Span {
  readonly type: 'Return' | 'Throw' | 'Exit'
  readonly value?: Statement
}

/** `break` and `continue`; the label is a word or gives its name when evaluated. */
export interface Jump extends Span {
  readonly type: 'Break' | 'Continue'
  readonly label?: Expression
}

/** A function definition; a filter's statements stand in the body's `processBlock`. */
export interface FunctionDefinition extends Span {
  readonly type: 'Function'
  readonly kind: 'function' | 'filter'
  readonly name: string
  readonly scope?: string
  readonly body: Body
}

/** Everything that can stand as a line of its own. */
export type Statement =
  Pipeline | Chain | Assignment | If | ForEach | For | While | Switch | Try | Trap | Leave | Jump | FunctionDefinition

/** Every node there is. */
export type Node =
  | Script
  | Body
  | Block
  | Attribute
  | ParameterDeclaration
  | Statement
  | Command
  | CommandExpression
  | Parameter
  | Redirection
  | TextPart
  | Expression
