/** What the operator of a directory may be able to mend. */
export const askOperator = 'Ask the operator of the directory, or try again later. Nothing was changed here.'

/** What another run may mend. */
export const again =
  'Run it again. If it happens again, look at the log of the directory server. Nothing was changed here.'

/** Result codes in plain words, with the way out. */
export const resultCodes: Readonly<Record<number, readonly [reason: string, advice: string]>> = {
  1: ['it had an internal error, or the question was out of order (operations error).', askOperator],
  2: ['it did not understand the question (protocol error).', 'Choose another kind of directory.'],
  3: [
    'it ran out of the time it allows for one question (time limit).',
    'Have the limit raised for the account, or narrow base and filter.',
  ],
  4: [
    'it gives no more objects than its limit allows (size limit).',
    'Have the limit raised for the account; OpenLDAP: limits … size.prtotal=unlimited.',
  ],
  7: ['it does not know this way to sign in.', 'Use a distinguished name with a password.'],
  8: ['it wants a stronger sign-in or an encrypted connection.', 'Use ldaps:// or StartTLS.'],
  10: ['it refers to another server, which was not followed.', 'Name the other server itself, if it is the right one.'],
  11: [
    'it reached a limit set by its administrator.',
    'Have the limit raised for the account, or narrow base and filter.',
  ],
  12: ['it does not offer a control that is needed, or does not know the cookie.', 'Choose another kind of directory.'],
  13: ['it wants an encrypted connection.', 'Use ldaps:// or StartTLS.'],
  16: ['it does not know an attribute.', 'Check the attributes of the configuration.'],
  18: ['an attribute of the filter cannot be compared like that.', 'Check the filter.'],
  21: ['a value is not valid for its attribute.', 'Check the filter.'],
  32: ['it has no such entry.', 'Check the base.'],
  34: ['it cannot read a distinguished name.', 'Check the base.'],
  48: ['the account cannot sign in with a password.', 'Use an account that has one.'],
  49: ['the account or the password is wrong.', 'Check both.'],
  50: ['the account has no right to it.', 'Give the account the right to read the base and what is below.'],
  51: ['it is busy.', 'Try again later.'],
  52: ['it is shutting down or not available.', 'Try again later.'],
  53: ['it is not willing to do it.', askOperator],
  54: ['it found a loop between servers.', askOperator],
  65: ['an entry breaks its schema.', askOperator],
  80: ['it had an error it does not name (other).', askOperator],
  118: ['the question was cancelled at the server.', again],
  4096: ['it wants the reading to begin afresh.', again],
}

/** What Active Directory means by the code after `data` in a refused sign-in. */
export const activeDirectoryBindReasons: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  '525': ['there is no such account (525).', 'Check the name: user@domain, DOMAIN\\user or the distinguished name.'],
  '52e': ['the account or the password is wrong (52e).', 'Check both, and the keyboard layout.'],
  '530': ['the account may not sign in at this hour (530).', 'Have its logon hours widened.'],
  '531': ['the account may not sign in from this computer (531).', 'Have its list of workstations widened.'],
  '532': ['its password has expired (532).', 'Set a new one; a service account should have one that does not expire.'],
  '533': ['the account is disabled (533).', 'Have it enabled.'],
  '701': ['the account has expired (701).', 'Have its end date moved.'],
  '773': [
    'its password must be changed first (773).',
    'Change it once by signing in to a computer, or clear that flag.',
  ],
  '775': ['the account is locked (775).', 'Wait, or have it unlocked; look for who tries wrong passwords.'],
}
