import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import type { Answer, PersonQuestion } from '../../shared/engine.ts'
import { formTexts } from '../../shared/texts/form.ts'
import type { OpenQuestion } from './use-form-run.ts'

/** What the engine asks while a command runs; closing it leaves the question unanswered, which is No. */
export function QuestionDialog({ open: { question, answer } }: { readonly open: OpenQuestion }) {
  const titleId = useId()
  return (
    <Dialog
      open
      onClose={() => answer({ answer: 'none' })}
      aria-labelledby={titleId}
      role="alertdialog"
      slotProps={{ paper: { sx: { width: 480, p: 6 } } }}
    >
      <Typography id={titleId} variant="h2" sx={{ mb: 2 }}>
        {titleOf(question)}
      </Typography>
      {question.kind === 'confirm' && <Typography sx={{ color: 'text.secondary' }}>{question.text}</Typography>}
      {question.kind === 'confirm' ? (
        <Confirm question={question} answer={answer} />
      ) : question.kind === 'path' ? (
        <Buttons>
          <Button variant="text" onClick={() => answer({ answer: 'no' })}>
            {formTexts.questionNo}
          </Button>
          <Button variant="contained" onClick={() => answer({ answer: 'yes' })}>
            {formTexts.questionPathAllow}
          </Button>
        </Buttons>
      ) : (
        <Reply question={question} answer={answer} />
      )}
    </Dialog>
  )
}

function titleOf(question: PersonQuestion): string {
  switch (question.kind) {
    case 'confirm':
      return question.caption
    case 'path':
      return formTexts.questionPath(question.path, question.access)
    case 'text':
    case 'secret':
    case 'credential':
      return question.prompt
  }
}

interface AnswerProps<Kind extends PersonQuestion['kind']> {
  readonly question: PersonQuestion & { readonly kind: Kind }
  readonly answer: (answer: Answer) => void
}

function Confirm({ question, answer }: AnswerProps<'confirm'>) {
  return (
    <Buttons>
      <Button variant="text" onClick={() => answer({ answer: 'noToAll' })}>
        {formTexts.questionNoToAll}
      </Button>
      <Button variant="outlined" autoFocus onClick={() => answer({ answer: 'no' })}>
        {formTexts.questionNo}
      </Button>
      <Button variant="outlined" onClick={() => answer({ answer: 'yesToAll' })}>
        {formTexts.questionYesToAll}
      </Button>
      <Button
        variant="contained"
        {...(question.impact === 'high' ? { color: 'error' as const } : {})}
        onClick={() => answer({ answer: 'yes' })}
      >
        {formTexts.questionYes}
      </Button>
    </Buttons>
  )
}

function Reply({ question, answer }: AnswerProps<'text' | 'secret' | 'credential'>) {
  const [name, setName] = useState(question.kind === 'credential' ? (question.userName ?? '') : '')
  const [text, setText] = useState('')
  const isCredential = question.kind === 'credential'
  const send = () =>
    answer(isCredential ? { answer: 'credential', userName: name, password: text } : { answer: 'text', text })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mt: 2 }}>
        {isCredential && (
          <OutlinedInput
            value={name}
            onChange={event => setName(event.target.value)}
            inputProps={{ 'aria-label': formTexts.credentialName }}
          />
        )}
        <OutlinedInput
          autoFocus
          type={question.kind === 'text' ? 'text' : 'password'}
          value={text}
          onChange={event => setText(event.target.value)}
          inputProps={{
            'aria-label': isCredential ? formTexts.credentialPassword : formTexts.questionAnswer,
            autoComplete: 'off',
          }}
        />
      </Box>
      <Buttons>
        <Button variant="text" onClick={() => answer({ answer: 'none' })}>
          {formTexts.cancel}
        </Button>
        <Button variant="contained" type="submit">
          {formTexts.questionOk}
        </Button>
      </Buttons>
    </form>
  )
}

function Buttons({ children }: { readonly children: React.ReactNode }) {
  return <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 2, mt: 5, flexWrap: 'wrap' }}>{children}</Box>
}
