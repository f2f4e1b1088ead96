import type { Permission } from './permissions';

/**
 * The person is on the board that the request names, leads it or reads along: what they are takes the board, its people and its
 * changes to tell, so the use case does, before it answers with anything (`usecases/meetings/standing.ts`).
 */
export const onBoard: Permission<unknown> = { name: 'onBoard', check: () => Promise.resolve() };
