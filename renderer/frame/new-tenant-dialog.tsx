import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import type { ParameterDefinition } from '../../shared/cmdlet.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { convert } from '../../shared/kinds.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import type { Value } from '../../shared/values.ts'
import { useConnection } from '../engine/connection-context.ts'
import { recordOf } from '../engine/live-query.ts'
import { widgets } from '../form/fields/widgets.ts'
import { isGiven, type FormValues } from '../form/form-plan.ts'
import { Problem } from '../look/problem.tsx'

const parameters = [
  {
    name: 'Name',
    kind: 'text',
    label: frameTexts.newTenantName,
    help: frameTexts.newTenantNameHelp,
    min: 1,
    required: true,
  },
  {
    name: 'Domain',
    kind: 'domain',
    label: frameTexts.newTenantDomain,
    help: frameTexts.newTenantDomainHelp,
    fresh: true,
    required: true,
  },
  {
    name: 'Seats',
    kind: 'integer',
    label: frameTexts.newTenantSeats,
    help: frameTexts.newTenantSeatsHelp,
    min: 0,
    max: 10_000_000,
    required: true,
  },
] as const satisfies readonly ParameterDefinition[]

const usualSeats = 1000

interface NewTenantDialogProps {
  readonly onClose: () => void
}

/** Asks what an empty tenant is to be; the host then asks where its file lies, and opens it. */
export function NewTenantDialog({ onClose }: NewTenantDialogProps) {
  const { host } = useConnection()
  const titleId = useId()
  const [values, setValues] = useState<FormValues>({ Seats: usualSeats })
  const [making, setMaking] = useState(false)
  const [error, setError] = useState<ErrorRecord>()
  const fields = parameters.map(parameter => judged(parameter, values[parameter.name]))
  const [name, domain, seats] = fields.map(field => field.value)
  const ready = !making && fields.every(field => field.value !== undefined)

  const make = async () => {
    setMaking(true)
    setError(undefined)
    try {
      const made = await host.newTenant({ name: String(name), domain: String(domain), seats: Number(seats) })
      if (made) onClose()
    } catch (thrown) {
      setError(recordOf(thrown))
    }
    setMaking(false)
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} slotProps={{ paper: { sx: { width: 480, p: 6 } } }}>
      <Typography id={titleId} variant="h2" sx={{ mb: 1 }}>
        {frameTexts.newTenantTitle}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 4 }}>{frameTexts.newTenantText}</Typography>
      <Box
        component="form"
        noValidate
        sx={{ display: 'flex', flexDirection: 'column', gap: 3.5 }}
        onSubmit={event => {
          event.preventDefault()
          if (ready) void make()
        }}
      >
        {error !== undefined && <Problem error={error} />}
        {fields.map(({ parameter, problem }) => {
          const Widget = widgets[parameter.kind]
          return (
            <Widget
              key={parameter.name}
              field={{ key: parameter.name, parameter, note: '', required: true }}
              value={values[parameter.name]}
              onChange={value => setValues({ ...values, [parameter.name]: value ?? null })}
              problem={problem}
              person={{}}
            />
          )
        })}
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 2, mt: 2 }}>
          <Button variant="text" onClick={onClose}>
            {frameTexts.cancel}
          </Button>
          <Button variant="contained" type="submit" disabled={!ready}>
            {frameTexts.newTenantMake}
          </Button>
        </Box>
      </Box>
    </Dialog>
  )
}

interface JudgedField {
  readonly parameter: ParameterDefinition
  /** What it means; undefined while it is empty or wrong. */
  readonly value: Value | undefined
  readonly problem: ErrorRecord | undefined
}

function judged(parameter: ParameterDefinition, value: Value | undefined): JudgedField {
  if (value === undefined || !isGiven(value, parameter)) return { parameter, value: undefined, problem: undefined }
  const conversion = convert(parameter, value)
  return conversion.ok
    ? { parameter, value: conversion.value, problem: undefined }
    : { parameter, value: undefined, problem: conversion.problem }
}
