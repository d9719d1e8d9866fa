import Box from '@mui/material/Box'

/** An address whose domain, the same for nearly all, is dim; cut with dots where there is no room. */
export function AddressText({ address }: { readonly address: string }) {
  const at = address.lastIndexOf('@')
  if (at < 0) return address
  return (
    <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
      {address.slice(0, at)}
      <Box component="span" sx={{ color: 'text.hint' }}>
        {address.slice(at)}
      </Box>
    </Box>
  )
}
