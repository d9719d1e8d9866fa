import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined'
import ReplayOutlined from '@mui/icons-material/ReplayOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { memo } from 'react'
import { shellTexts } from '../../shared/texts/shell.ts'
import { useConnection } from '../engine/connection-context.ts'
import { UndoButton } from '../form/undo-button.tsx'
import { CommandLine } from '../look/command-line.tsx'
import { CopyButton } from '../look/copy-button.tsx'
import { rem } from '../look/measures.ts'
import { Tag } from '../look/tag.tsx'
import { useShellDraft } from '../state/shell-draft.ts'
import { BlockView, OpenLine } from './block-view.tsx'
import { CodeText } from './code-text.tsx'
import { Prompt } from './prompt.tsx'
import { outputText, type Entry } from './scrollback.ts'
import { undoInShell } from './shell-runs.ts'

/** One command with what came of it, what it cost, and its undo. */
export const EntryView = memo(function EntryView({ entry }: { readonly entry: Entry }) {
  const { text, file, whatIf, blocks, open, dropped } = entry
  return (
    <Box component="article" aria-busy={entry.summary === undefined} sx={{ mb: 5 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 3 }}>
        <Prompt />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {file === undefined ? (
            text.includes('\n') ? (
              <CodeText text={text} />
            ) : (
              <CommandLine text={text} caret={false} />
            )
          ) : (
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, lineHeight: rem(20), color: 'syntax.value' }}>
              <DescriptionOutlined aria-hidden sx={{ fontSize: 15 }} />
              {file}
            </Box>
          )}
        </Box>
        {whatIf && <Tag tone="info">{shellTexts.whatIfTag}</Tag>}
        <EntryEnd entry={entry} />
      </Box>
      <Box data-testid="said" sx={{ mt: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {dropped > 0 && <Box sx={{ color: 'text.hint' }}>{shellTexts.dropped(dropped)}</Box>}
        {blocks.map(block => (
          <BlockView key={block.key} block={block} />
        ))}
        {open.length > 0 && <OpenLine line={open} />}
      </Box>
    </Box>
  )
})

/** What stands at the right of a command. */
function EntryEnd({ entry }: { readonly entry: Entry }) {
  const connection = useConnection()
  const put = useShellDraft(draft => draft.put)
  const { summary, undo, objects, file, text } = entry
  if (summary === undefined) return null
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flex: 'none', height: 20 }}>
      <Box component="span" className="num" sx={{ fontSize: rem(12), color: 'text.hint', mr: 1 }}>
        {shellTexts.cost(objects, summary.milliseconds)}
      </Box>
      <UndoButton size="small" undo={undo} onUndo={() => void undoInShell(connection, entry.id)} />
      {file === undefined && (
        <Tooltip title={shellTexts.again}>
          <IconButton size="small" aria-label={shellTexts.again} onClick={() => put(text)}>
            <ReplayOutlined />
          </IconButton>
        </Tooltip>
      )}
      <CopyButton text={() => outputText(entry)} name={shellTexts.copyOutput} />
    </Box>
  )
}
