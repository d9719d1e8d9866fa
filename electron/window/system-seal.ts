import { safeStorage } from 'electron'
import { hostsTexts } from '../../shared/texts/hosts.ts'
import type { Seal } from '../hosts/seal-line.ts'

/** Whether the system keeps the key; where it has no keyring Electron would seal with a key that everybody knows. */
async function isAvailable(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}

/** The system's own means (Keychain, DPAPI, a keyring) to seal a secret for this person on this computer. */
export const systemSeal: Seal = {
  seal: async secret => {
    if (!(await isAvailable())) throw new Error(hostsTexts.noKeyring)
    return (await safeStorage.encryptStringAsync(secret)).toString('base64')
  },
  open: async sealed => {
    if (!(await isAvailable())) return undefined
    try {
      return (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result
    } catch {
      // Sealed by another person or on another computer, or the keyring was emptied: it has to be given again.
      return undefined
    }
  },
}
