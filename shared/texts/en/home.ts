/** Words of the page Home. */
export const homeTexts = {
  title: 'Home',
} as const
