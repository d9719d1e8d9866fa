/** An address whose domain, the same for nearly all, is dim; cut with dots where there is no room. */
export function AddressText({ address }: { readonly address: string }) {
  const at = address.lastIndexOf('@')
  if (at < 0) return address
  return (
    <span className="desk-cut">
      {address.slice(0, at)}
      <span className="desk-hint">{address.slice(at)}</span>
    </span>
  )
}
