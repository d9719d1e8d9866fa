/** Words of the page Activity. */
export const activityTexts = {
  title: 'Activity',
  script: 'Script',
  undone: 'undone',
} as const
