import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { thisMachine } from './machine.ts'
import { userFolders } from './user-folders.ts'

/** The language that this user chose in these preferences; undefined where none was, or the file is damaged. */
export function chosenLanguage(preferences: string): string | undefined {
  try {
    const stored: unknown = JSON.parse(preferences)
    if (typeof stored !== 'object' || stored === null || !('language' in stored)) return undefined
    return typeof stored.language === 'string' && stored.language !== 'system' ? stored.language : undefined
  } catch (error) {
    // Whoever reads preferences for themselves puts a damaged file aside.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function preferencesFile(): string {
  try {
    return readFileSync(join(userFolders(thisMachine()).configuration, 'preferences.json'), 'utf8')
  } catch {
    // Whatever the reason, it is no reason not to start, and the next who needs the file says it.
    return ''
  }
}

// Imported first by whatever starts a process, because texts are read while modules load; threads and children take it over.
process.env['TENANT_DESK_LANGUAGE'] ??=
  chosenLanguage(preferencesFile()) ?? new Intl.DateTimeFormat().resolvedOptions().locale
