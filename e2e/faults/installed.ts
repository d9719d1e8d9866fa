import { existsSync } from 'node:fs'

/** Whether calls to the system can be made to fail here. */
export const hasStrace = (): boolean => existsSync('/usr/bin/strace')

/** What the tests of faults need beside Node, and the packages of Debian it comes in. */
export const faultTools = [{ tested: 'writes that fail', packages: ['strace'], isThere: hasStrace }] as const
