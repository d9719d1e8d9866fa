/** Prints the page in its light look whatever it has on the screen: the dark one is a paper full of ink. */
export function printLight(): void {
  const { dataset } = document.documentElement
  let onScreen: string | undefined
  globalThis.addEventListener('beforeprint', () => {
    onScreen ??= dataset['scheme']
    dataset['scheme'] = 'light'
  })
  globalThis.addEventListener('afterprint', () => {
    if (onScreen !== undefined) dataset['scheme'] = onScreen
    onScreen = undefined
  })
}
