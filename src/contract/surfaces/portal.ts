import { promiseView, viewPromise } from '../portal';

/** What customers see beside their request. */
export const PORTAL_RESOLVERS = {
  'portal.promise': { request: viewPromise, answer: promiseView },
} as const;
