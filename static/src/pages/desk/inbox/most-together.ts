/** The most votes in one request, as the contract has it (`MOST_VOTES`): the pages take types from it, no values. */
export const MOST_TOGETHER = 25;
