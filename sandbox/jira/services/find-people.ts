import type { User } from '../entities';

/** Is this somebody whose name or address begins (at a word) with the query? Everybody is found by an empty one. */
export const isFoundBy = (user: User, query: string): boolean =>
  [user.email, ...user.displayName.split(/\s+/), user.displayName].some((part) =>
    part.toLowerCase().startsWith(query.toLowerCase()),
  );
