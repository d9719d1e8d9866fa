/** A template for new people as its row is kept. */
export interface TemplateTable {
  id: string
  name: string
  /** The name as `fold` makes it: none twice, whatever its case and accents. */
  sort_name: string
  address_pattern: string | null
  job_title: string | null
  department: string | null
  office_number: string | null
  office_phone: string | null
  fax_number: string | null
  street_address: string | null
  city: string | null
  state_or_province: string | null
  zip_or_postal_code: string | null
  country_or_region: string | null
  location: string | null
  /** This, `opens` and `member_of` are JSON lists of ids. */
  licences: string
  mailbox_quota: number | null
  pop_enabled: 0 | 1
  account_only: 0 | 1
  opens: string
  member_of: string
}
