import {
  addMSOnlineUserAddress,
  removeMSOnlineUserAddress,
  updateMSOnlineUserAddresses,
} from '../../shared/cmdlets/msonline-user-address.ts'
import { fail } from '../../shared/errors.ts'
import { cmdletTexts } from '../../shared/texts/cmdlets.ts'
import { handle } from '../engine/context.ts'
import type { User } from '../store/types.ts'
import { findPerson, nameOf } from './find-person.ts'
import { checkNewAddress } from './new-address.ts'
import { quietly } from './quietly.ts'

const add = handle(addMSOnlineUserAddress, (args, context) =>
  quietly(async () => {
    const { store } = context
    const user = await findPerson(store, args.Identity)
    checkNotMastered(user, 'Address')
    await checkNewAddress(store, args.Address, 'Address')
    if (!(await context.shouldProcess(user.userName, addMSOnlineUserAddress.label))) return
    await store.update('user', user.id, { addresses: [...user.addresses, args.Address] })
  }),
)

const remove = handle(removeMSOnlineUserAddress, (args, context) =>
  quietly(async () => {
    const { store } = context
    const user = await findPerson(store, args.Identity)
    checkNotMastered(user, 'Address')
    const facts = { address: args.Address, user: nameOf(user) }
    if (isSame(args.Address, user.userName))
      fail('AddressIsPrimary', facts, { parameter: 'Address', target: user.userName })
    const addresses = user.addresses.filter(address => !isSame(address, args.Address))
    if (addresses.length === user.addresses.length) {
      fail('AddressNotOwned', facts, { parameter: 'Address', target: user.userName })
    }
    if (!(await context.shouldProcess(user.userName, removeMSOnlineUserAddress.label))) return
    await store.update('user', user.id, { addresses })
  }),
)

const update = handle(updateMSOnlineUserAddresses, (args, context) =>
  quietly(async () => {
    const { store } = context
    const user = await findPerson(store, args.Identity)
    const userName = args.UserPrincipalName ?? user.userName
    const own = [user.userName, ...user.addresses].some(address => isSame(address, userName))
    if (userName !== user.userName) checkNotMastered(user, 'UserPrincipalName')
    if (!own) await checkNewAddress(store, userName, 'UserPrincipalName')
    if (!(await context.shouldProcess(user.userName, updateMSOnlineUserAddresses.label))) return
    if (userName === user.userName) {
      context.verbose(cmdletTexts.nothingToChange({ user: nameOf(user) }))
      return
    }
    const kept = user.mailboxQuota === null ? user.addresses : [user.userName, ...user.addresses]
    await store.update('user', user.id, { userName, addresses: kept.filter(address => !isSame(address, userName)) })
  }),
)

function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}

function checkNotMastered(user: User, parameter: string): void {
  if (!user.synchronized) return
  fail('DirectoryMastered', { user: nameOf(user), parameters: parameter }, { parameter, target: user.userName })
}

/** The handlers about a person's addresses. */
export const msonlineUserAddress = [add, remove, update]
