/** Words of the page Activity. */
export const activityTexts = {
  title: 'Activity',
} as const
