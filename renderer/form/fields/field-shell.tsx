import CheckOutlined from '@mui/icons-material/CheckOutlined'
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import Box from '@mui/material/Box'
import { useId, type ReactNode } from 'react'
import { formTexts } from '../../../shared/texts/form.ts'
import { useFieldWords } from '../../look/field-words.ts'
import { mono, rem } from '../../look/measures.ts'
import type { FieldProps } from './field-props.ts'

/** Names that tie an input to its label, help and problem. */
export interface FieldIds {
  readonly input: string
  readonly help: string
}

interface FieldShellProps extends Pick<FieldProps, 'field' | 'problem'> {
  readonly children: (ids: FieldIds) => ReactNode
  /** What the line under the input says when all is well, instead of the help. */
  readonly good?: ReactNode
  /** The way out beside a problem. */
  readonly wayOut?: ReactNode
}

/** Label, the parameter's own name, the input, and one line of help that turns into the problem. */
export function FieldShell({ field, problem, children, good, wayOut }: FieldShellProps) {
  const id = useId()
  const ids = { input: `${id}-input`, help: `${id}-help` }
  return (
    <Box sx={{ minWidth: 0 }}>
      <FieldLabel field={field} htmlFor={ids.input} />
      {children(ids)}
      <FieldHelp id={ids.help} problem={problem} good={good} wayOut={wayOut}>
        {field.parameter.help}
      </FieldHelp>
    </Box>
  )
}

interface FieldLabelProps {
  readonly field: FieldProps['field']
  readonly htmlFor?: string
  readonly id?: string
}

// A parameter without room beside its word falls into a second line, which is not shown: the command line names it whole.
const labelStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: 1.5,
  mb: '5px',
  height: rem(18),
  overflow: 'hidden',
  whiteSpace: 'nowrap',
} as const

/** The plain word first, the cmdlet's word small at the right. */
export function FieldLabel({ field, htmlFor, id }: FieldLabelProps) {
  return (
    <Box sx={labelStyle}>
      <Box
        component={htmlFor === undefined ? 'span' : 'label'}
        {...(htmlFor === undefined ? {} : { htmlFor })}
        {...(id === undefined ? {} : { id })}
        sx={{ fontSize: rem(12), lineHeight: rem(18), fontWeight: 550, flex: 'none', maxWidth: '100%' }}
        className="desk-cut"
      >
        {field.parameter.label}
        {field.required && (
          <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary', ml: 1 }}>
            {formTexts.needed}
          </Box>
        )}
      </Box>
      <Box
        component="span"
        sx={{
          flex: '1 0 auto',
          textAlign: 'right',
          fontFamily: mono,
          fontSize: rem(11),
          lineHeight: rem(18),
          color: 'text.hint',
        }}
      >
        {field.note}
      </Box>
    </Box>
  )
}

interface FieldHelpProps {
  readonly id: string
  readonly problem: FieldProps['problem']
  readonly good?: ReactNode
  readonly wayOut?: ReactNode
  readonly children: ReactNode
}

/** The line under a field. */
export function FieldHelp({ id, problem, good, wayOut, children }: FieldHelpProps) {
  const say = useFieldWords()
  const said = problem !== undefined || good !== undefined || children !== ''
  const tone = problem !== undefined ? 'tone.bad.text' : good !== undefined ? 'tone.good.text' : 'text.secondary'
  return (
    <Box
      id={id}
      aria-live="polite"
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1.5,
        mt: said ? '3px' : 0,
        fontSize: rem(12),
        lineHeight: rem(18),
        color: tone,
        '& > svg': { fontSize: 14, mt: '2px', flex: 'none' },
      }}
    >
      {problem !== undefined ? (
        <>
          <ErrorOutlineOutlined aria-hidden />
          <span>
            {say(problem.message)} {wayOut ?? (problem.advice === undefined ? undefined : say(problem.advice))}
          </span>
        </>
      ) : good !== undefined ? (
        <>
          <CheckOutlined aria-hidden />
          {good}
        </>
      ) : (
        <span>{children}</span>
      )}
    </Box>
  )
}

/** What ties an input to its line of help, for `slotProps.input` and the like. */
export function describedBy(ids: FieldIds, problem: FieldProps['problem']) {
  return { id: ids.input, 'aria-describedby': ids.help, 'aria-invalid': problem !== undefined }
}
