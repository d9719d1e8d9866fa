import type { Migration } from './migration.ts'

/**
 * A part of the search index is written anew once half of what it holds is out of date. By itself it would be at a tenth,
 * and a change of that many people waits seconds for a part that has nearly everybody in it.
 */
export const searchMerges: Migration = {
  version: 4,
  statements: [
    `INSERT INTO user_search (user_search, rank) VALUES ('deletemerge', 50);
     INSERT INTO user_start (user_start, rank) VALUES ('deletemerge', 50);`,
  ],
}
