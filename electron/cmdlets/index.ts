import type { Cmdlet } from '../engine/context.ts'
import { msonlineUserActivation } from './msonline-user-activation.ts'
import { msonlineUser } from './msonline-user.ts'

/** Every handler there is, each with its definition. */
export const cmdlets: readonly Cmdlet[] = [...msonlineUser, ...msonlineUserActivation]
