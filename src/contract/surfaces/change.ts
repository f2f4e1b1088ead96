import { castVote, changeView, viewChange } from '../change';

/** The Change panel of an issue. */
export const CHANGE_RESOLVERS = {
  'change.view': { request: viewChange, answer: changeView },
  'change.vote': { request: castVote, answer: changeView },
} as const;
