import type { Socket } from 'node:net'
import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { DirectoryAddress } from './address.ts'
import { InvalidBer } from './ber.ts'
import { decodeMessage, type LdapMessage } from './decode.ts'
import { encodeStartTls } from './encode.ts'
import { failure } from './failure.ts'
import { resultProblem } from './results.ts'
import { MessageSplitter, MessageTooLarge } from './split.ts'

/** The answer is small; more than this is not one. */
const largest = 64 << 10
const messageId = 1

function answerTo(socket: Socket, address: DirectoryAddress): Promise<LdapMessage> {
  const { host } = address
  return new Promise((resolve, reject) => {
    const messages: LdapMessage[] = []
    const splitter = new MessageSplitter(largest, (bytes, start, end) => {
      messages.push(decodeMessage(bytes, start, end))
    })
    const gone = () => reject(failure('connection', directoryProblems.cut({ host })))
    const receive = (chunk: Buffer) => {
      try {
        splitter.push(chunk)
      } catch (error) {
        if (!(error instanceof InvalidBer) && !(error instanceof MessageTooLarge)) throw error
        reject(failure('connection', directoryProblems.notTls({ host, port: address.port })))
        return
      }
      const [answer] = messages
      if (answer === undefined) return
      socket.off('data', receive).off('close', gone).off('error', gone)
      // Whatever came beyond the one answer was written by somebody who does not hold the key: never read it as ours.
      if (messages.length > 1 || splitter.held > 0 || answer.id !== messageId)
        reject(failure('certificate', directoryProblems.plaintextBeforeTls({ host })))
      else resolve(answer)
    }
    socket.on('data', receive).once('close', gone).once('error', gone)
    socket.write(encodeStartTls(messageId))
  })
}

/** Asks the server to begin TLS on this connection; nothing else is ever sent over it unencrypted. */
export async function startTls(
  socket: Socket,
  address: DirectoryAddress,
  stage: (step: 'connection', start: () => Promise<LdapMessage>) => Promise<LdapMessage>,
): Promise<Socket> {
  const { host } = address
  try {
    const answer = await stage('connection', () => answerTo(socket, address))
    if (answer.kind !== 'result' || answer.tag !== 0x78)
      throw failure('certificate', directoryProblems.plaintextBeforeTls({ host }))
    if (answer.result.code !== 0) {
      const result = resultProblem(answer.result).message
      throw failure('certificate', directoryProblems.startTlsRefused({ host, result }), answer.result.code)
    }
    return socket
  } catch (error) {
    socket.destroy()
    throw error
  }
}
