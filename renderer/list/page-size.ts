/** Rows of one page of every list. */
export const pageSize = 100
