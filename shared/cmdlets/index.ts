import type { CmdletDefinition } from '../cmdlet.ts'
import { disableMSOnlineUser, enableMSOnlineUser } from './msonline-user-activation.ts'
import { addMSOnlineUser, getMSOnlineUser, removeMSOnlineUser, setMSOnlineUser } from './msonline-user.ts'

/** Every cmdlet there is, in the order in which help lists them. */
export const definitions: readonly CmdletDefinition[] = [
  addMSOnlineUser,
  enableMSOnlineUser,
  getMSOnlineUser,
  setMSOnlineUser,
  disableMSOnlineUser,
  removeMSOnlineUser,
]
