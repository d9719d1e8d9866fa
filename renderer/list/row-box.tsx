import type { GridRowCheckboxProps } from '@mui/x-data-grid'

/** The box by which a row is selected: one field and one picture, because there is one in every row. */
export function RowBox(props: GridRowCheckboxProps) {
  const { checked, disabled, tabIndex, slotProps, onChange, onClick, onMouseDown, onKeyDown } = props
  return (
    <span className="desk-box">
      <input
        type="checkbox"
        {...slotProps?.htmlInput}
        checked={checked === true}
        disabled={disabled === true}
        tabIndex={tabIndex}
        onChange={onChange}
        onClick={onClick}
        onMouseDown={onMouseDown}
        onKeyDown={onKeyDown}
      />
      <svg viewBox="0 0 24 24" aria-hidden>
        {checked === true ? ticked : open}
      </svg>
    </span>
  )
}

const open = <rect x="4" y="4" width="16" height="16" rx="1" fill="none" stroke="currentColor" strokeWidth="2" />

const ticked = (
  <path
    fill="currentColor"
    fillRule="evenodd"
    d="M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm5 14 9-9-1.4-1.4-7.6 7.6-3.6-3.6L5 12z"
  />
)
