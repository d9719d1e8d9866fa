import CheckOutlined from '@mui/icons-material/CheckOutlined'
import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { memo, useEffect, useState } from 'react'
import { lookTexts } from '../../shared/texts/look.ts'

type Copied = 'no' | 'yes' | 'failed'

interface CopyButtonProps {
  /** What is copied, or what gives it where it takes time to make. */
  readonly text: string | (() => string)
  /** What is copied, as the button's name: "Copy the address". */
  readonly name: string
  /** Copies it in another way than into the clipboard for good. */
  readonly copy?: (text: string) => Promise<void>
}

/** Copies it, and tells the page of it as a copy by keyboard does. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  document.dispatchEvent(new ClipboardEvent('copy'))
}

/** Copies a text and shows for two seconds that it did, or that the browser would not let it. */
export const CopyButton = memo(function CopyButton({ text, name, copy = copyText }: CopyButtonProps) {
  const [copied, setCopied] = useState<Copied>('no')
  useEffect(() => {
    if (copied === 'no') return undefined
    const timer = setTimeout(() => setCopied('no'), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  const press = () => {
    copy(typeof text === 'string' ? text : text()).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    )
  }
  const title = copied === 'no' ? name : copied === 'yes' ? lookTexts.copied : lookTexts.copyRefused
  return (
    <Tooltip title={title}>
      <IconButton size="small" aria-label={title} onClick={press}>
        {copied === 'yes' ? <CheckOutlined /> : <ContentCopyOutlined />}
      </IconButton>
    </Tooltip>
  )
})
