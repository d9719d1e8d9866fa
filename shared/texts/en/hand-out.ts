const number = (n: number) => n.toLocaleString('en')

/** The words of handing new passwords out: in the program, on the pages and in the sealed file. */
export const handOutTexts = {
  lead: 'Kept nowhere. Hand them over before this is closed.',
  print: (n: number) => (n === 1 ? 'Print a page' : `Print ${number(n)} pages`),
  printText: 'A page for each person, with nothing else on it.',
  signIn: 'Where to sign in',
  signInHelp: 'Stands on each page; kept for this tenant on this computer.',
  seal: 'Seal in a file',
  sealText: 'One file in the age format, for whoever hands the passwords out.',
  showList: 'Show the list',
  hideList: 'Hide the list',
  passphrase: 'Passphrase',
  passphraseHelp: 'Shown here only and kept nowhere. Tell it by another way than the file.',
  passphraseWeak: (least: number, different: number) =>
    `At least ${number(least)} characters, ${number(different)} of them different.`,
  another: 'Another passphrase',
  copyPassphrase: 'Copy the passphrase',
  sealNow: (n: number) => `Seal ${number(n)} passwords`,
  sealing: 'Sealing…',
  cancel: 'Cancel',
  stop: 'Stop',
  sealed: (file: string) => `Saved as ${file}. Whoever has the passphrase opens it with any age program.`,
  sealFailed: (reason: string) => `No file was made: ${reason}`,
  fileName: (tenant: string, day: string) => `${tenant} passwords ${day}.csv.age`,
  columns: { name: 'Name', address: 'Address', password: 'Password' },
  page: {
    title: 'Your account',
    name: 'Name',
    address: 'Address',
    password: 'Password',
    signIn: 'Sign in at',
    change: 'Choose a password of your own when you first sign in, then destroy this page.',
  },
} as const
