/** Words of the page Settings. */
export const settingsTexts = {
  title: 'Settings',
} as const
