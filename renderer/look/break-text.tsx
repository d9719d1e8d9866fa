import { Fragment } from 'react'

/** Where an address or a distinguished name may go on in the next line: before the @, behind a comma. */
const seams = /(?=@)|(?<=,)/

/** A text that has no blanks, such as an address, with the places at which it may wrap rather than inside a word. */
export function BreakText({ children }: { readonly children: string }) {
  return children.split(seams).map((piece, index) => (
    // The pieces of one text have no other name than their place.
    <Fragment key={`${String(index)} ${piece}`}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ))
}
