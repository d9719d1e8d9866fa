import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextFieldBase from '@mui/material/TextField'
import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Invocation } from '../../../shared/engine.ts'
import { formTexts } from '../../../shared/texts/form.ts'
import type { PsObject } from '../../../shared/values.ts'
import { useQuery } from '../../engine/use-query.ts'
import { rem } from '../../look/measures.ts'
import { PersonMark } from '../../look/person-mark.tsx'
import { useSteady } from '../../look/use-steady.ts'
import { textsIn } from './choice-fields.tsx'
import type { FieldProps } from './field-props.ts'
import { FieldShell } from './field-shell.tsx'

/** One thing that can be picked: what the cmdlet is told, what a person reads. */
export interface Pick {
  readonly value: string
  readonly name: string
  readonly note: string
  /** Shown before the name: initials of people. */
  readonly mark: boolean
}

interface ObjectPickerProps extends FieldProps {
  /** The question behind what is typed. */
  readonly ask: (words: string) => Invocation
  readonly pickOf: (object: PsObject) => Pick
  /** Few enough to be opened like a menu. */
  readonly list?: boolean
  readonly placeholder?: string
  readonly nothing?: string
}

/** Objects of the tenant by typing part of a name, one or several; what is typed in full stands for itself. */
export function ObjectPicker(props: ObjectPickerProps) {
  const {
    field,
    value,
    onChange,
    problem,
    ask,
    pickOf,
    list = false,
    placeholder,
    nothing = formTexts.pickNothing,
  } = props
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  // What Enter was pressed for, until what it finds is there: what stands in the menu then may still answer other words.
  const [entered, setEntered] = useState<string>()
  const pointed = useRef(false)
  const [known, setKnown] = useState<readonly Pick[]>([])
  const words = useDeferredValue(typed.trim())
  const found = useQuery(open ? ask(words) : undefined, { keep: true })
  const given = textsIn(value)
  const unknown = given.find(text => !known.some(pick => sameText(pick.value, text)))
  // One after the other: each that is known makes room for the next.
  const named = useQuery(unknown === undefined ? undefined : ask(unknown))
  if (unknown !== undefined && named.status === 'ready') {
    setKnown([...known, named.rows.map(pickOf).find(pick => sameText(pick.value, unknown)) ?? plainPick(unknown)])
  }
  const many = field.parameter.many === true
  const options = found.rows.map(pickOf).filter(pick => !list || pick.name.toLowerCase().includes(words.toLowerCase()))
  const chosen = given.map(text => [...known, ...options].find(pick => sameText(pick.value, text)) ?? plainPick(text))

  const choose = (picks: readonly (Pick | string)[]) => {
    const next = picks
      .map(pick => (typeof pick === 'string' ? plainPick(pick.trim()) : pick))
      .filter(pick => pick.value !== '')
    // What was typed in full is looked up like any other value, to be shown by its name.
    setKnown([...known, ...options.filter(({ value }) => next.some(pick => sameText(pick.value, value)))])
    const values = next.map(pick => pick.value)
    onChange(values.length === 0 ? undefined : many ? values : values[0])
  }
  const add = (pick: Pick | string) => {
    choose(many ? [...chosen, pick] : [pick])
    setTyped('')
    setOpen(false)
  }
  const isFound = entered === words && !found.asking
  const take = useSteady(() => {
    setEntered(undefined)
    if (entered !== undefined) add(meantBy(entered, options))
  })
  useEffect(() => {
    if (isFound) take()
  }, [isFound, take])
  const shared = {
    autoHighlight: true,
    onHighlightChange: (_event: unknown, option: Pick | string | null, reason: string) => {
      pointed.current = option !== null && reason !== 'auto'
    },
    onKeyDown: (event: KeyboardEvent<HTMLDivElement> & { defaultMuiPrevented?: boolean | undefined }) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || typed.trim() === '' || pointed.current) return
      event.preventDefault()
      event.defaultMuiPrevented = true
      setEntered(typed.trim())
    },
    // Words that were left standing count as well.
    onBlur: () => {
      if (typed.trim() !== '' && entered === undefined) add(typed)
    },
    options,
    open,
    onOpen: () => setOpen(true),
    onClose: () => setOpen(false),
    loading: found.asking && options.length === 0,
    loadingText: formTexts.searching,
    noOptionsText: nothing,
    filterOptions: (all: Pick[]) => all,
    getOptionLabel: (pick: Pick | string) => (typeof pick === 'string' ? pick : pick.name),
    getOptionKey: (pick: Pick | string) => (typeof pick === 'string' ? pick : pick.value),
    isOptionEqualToValue: (option: Pick, other: Pick | string) =>
      option.value === (typeof other === 'string' ? other : other.value),
    renderOption: ({ key, ...option }: React.HTMLAttributes<HTMLLIElement> & { key: React.Key }, pick: Pick) => (
      <Box component="li" key={key} {...option}>
        <PickLine pick={pick} />
      </Box>
    ),
    onInputChange: (_event: unknown, text: string, reason: string) => {
      setTyped(reason === 'input' ? text : '')
      setEntered(undefined)
    },
  }
  return (
    <FieldShell field={field} problem={problem}>
      {ids => {
        const input = (params: React.ComponentProps<typeof TextFieldBase>) => (
          <TextFieldBase
            {...params}
            error={problem !== undefined}
            required={field.required}
            {...(placeholder === undefined || chosen.length > 0 ? {} : { placeholder })}
          />
        )
        return many ? (
          <Autocomplete
            {...shared}
            id={ids.input}
            multiple
            freeSolo
            forcePopupIcon={list}
            value={chosen}
            inputValue={typed}
            onChange={(_event, picks) => choose(picks)}
            slotProps={{ chip: { sx: { maxWidth: 220 } } }}
            renderInput={input}
          />
        ) : (
          <Autocomplete
            {...shared}
            id={ids.input}
            freeSolo
            forcePopupIcon={list}
            value={chosen[0] ?? null}
            onChange={(_event, pick) => choose(pick === null ? [] : [pick])}
            renderInput={input}
          />
        )
      }}
    </FieldShell>
  )
}

function PickLine({ pick }: { readonly pick: Pick }) {
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 2.5, minWidth: 0, width: '100%' }}>
      {pick.mark && <PersonMark name={pick.name} />}
      <Box component="span" sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {pick.name}
        <Box component="span" sx={{ ml: 2, fontSize: rem(12), color: 'text.secondary' }}>
          {pick.note}
        </Box>
      </Box>
    </Box>
  )
}

/** Whom or what words mean that were entered: what is called so, else what is found first, unless they are an address. */
function meantBy(words: string, options: readonly Pick[]): Pick | string {
  const called = options.find(({ value, name }) => sameText(value, words) || sameText(name, words))
  return called ?? (words.includes('@') ? undefined : options[0]) ?? words
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function plainPick(text: string): Pick {
  return { value: text, name: text, note: '', mark: false }
}
