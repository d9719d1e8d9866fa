import { fail } from '../../shared/errors.ts'
import type { User } from '../store/types.ts'
import { nameOf } from './find-person.ts'

/** Fails with MailboxNeeded unless the person has a mailbox. */
export function checkMailbox(user: User): void {
  if (user.mailboxQuota === null)
    fail('MailboxNeeded', { user: nameOf(user) }, { parameter: 'Identity', target: user.userName })
}
