import { spawn } from 'node:child_process'
import { isatty } from 'node:tty'

/**
 * Runs a program with this one's streams to its end, in this one's place: whoever ends this process ends that one, which
 * may close what it holds. Gives its exit code; 130 where a signal ended it.
 */
export function handOver(program, args) {
  const child = spawn(program, args, { stdio: 'inherit' })
  // What is typed at a terminal, or its end, reaches both processes without us.
  const atTerminal = [0, 1, 2].some(isatty)
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => void (atTerminal || child.kill(signal)))
  process.on('SIGTERM', () => void child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 130))
  })
}
