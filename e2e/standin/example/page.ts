import type { ExampleBridge } from './preload.ts'

declare global {
  interface Window {
    example: ExampleBridge
  }
}

const send = window.example.connect(message => {
  const status = document.querySelector('[role=status]')
  if (status !== null) status.textContent = JSON.stringify(message)
})
document.querySelector('button')?.addEventListener('click', () => send({ hello: ['world'] }))
