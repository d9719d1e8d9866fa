import SvgIcon, { type SvgIconProps } from '@mui/material/SvgIcon'

/** The sign of Tenant Desk: an envelope turned to the right, its flap the prompt, its line the cursor. */
export function Mark(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 24 24" {...props}>
      <rect x="1" y="4" width="22" height="16" rx="4" fill="var(--td-palette-fill-accent)" />
      <path
        d="M5.5 8 10.5 12 5.5 16"
        fill="none"
        stroke="#FFFFFF"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M13 16h5.5" fill="none" stroke="#8CDDE7" strokeWidth="2" strokeLinecap="round" />
    </SvgIcon>
  )
}

/** The flap of the envelope as the caret before every command line. */
export function Caret(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 12 16" {...props} aria-hidden>
      <path
        d="M2 3.5 9.5 8 2 12.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </SvgIcon>
  )
}

/** Three envelopes, the first one ours: the picture of a list that has nothing to show yet. */
export function Envelopes() {
  return (
    <svg width="140" height="94" viewBox="0 0 140 94" fill="none" aria-hidden>
      <g stroke="var(--td-palette-line-hover)" strokeWidth="1.5" strokeLinejoin="round">
        <rect x="1.5" y="1.5" width="74" height="52" rx="6" fill="var(--td-palette-background-paper)" />
        <path d="M4 5 31 27 4 50" />
        <rect x="32.5" y="20.5" width="74" height="52" rx="6" fill="var(--td-palette-background-paper)" />
        <path d="M35 24 62 46 35 69" />
      </g>
      <g stroke="var(--td-palette-primary-main)" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round">
        <rect x="64.5" y="39.5" width="74" height="52" rx="6" fill="var(--td-palette-tone-accent-soft)" />
        <path d="M67 43 95 65.5 67 88" />
        <path d="M108 77h17" strokeWidth="2" />
      </g>
    </svg>
  )
}
