import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** What to draw: around a service, or the gravest of the whole registry. */
export const readMap = (request: RequestOf<'map.read'>): Promise<AnswerOf<'map.read'>> =>
  callResolver('map.read', request);

/** What breaks when these go down together. */
export const askImpact = (request: RequestOf<'map.impact'>): Promise<AnswerOf<'map.impact'>> =>
  callResolver('map.impact', request);

/** Services in use by name. */
export const searchServices = (projectId: string, search: string): Promise<AnswerOf<'map.services'>> =>
  callResolver('map.services', { projectId, search, stage: 'any' });
