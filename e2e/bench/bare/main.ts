import TextField from '@mui/material/TextField'
import { DataGrid } from '@mui/x-data-grid'
import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'

const fields = ['name', 'address', 'department', 'state', 'licences', 'signs'] as const
const columns = fields.map(field => ({ field, headerName: field, width: 180, sortable: false }))

/** A hundred rows that differ with the word. */
function rowsOf(word: string) {
  return Array.from({ length: 100 }, (_, id) => ({
    id,
    ...Object.fromEntries(fields.map(field => [field, `${field} ${id} ${word}`])),
  }))
}

/** The least that a list with a search can be in these libraries: it asks nobody and keeps nothing. */
function Bare() {
  const [word, setWord] = useState('')
  return createElement(
    'main',
    { style: { height: 700, display: 'flex', flexDirection: 'column' } },
    createElement(TextField, { label: 'Search', value: word, onChange: event => setWord(event.target.value) }),
    createElement(DataGrid, { columns, rows: rowsOf(word), hideFooter: true, rowHeight: 38 }),
  )
}

const root = document.querySelector('#root')
if (root !== null) createRoot(root).render(createElement(Bare))
