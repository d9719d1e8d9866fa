/** How long a page that is not drawn, hidden behind another, goes without a frame; milliseconds. */
const longest = 250

/** Settles when the page is drawn next; in a page that is not looked at a moment later. */
export function nextFrame(): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, longest)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
