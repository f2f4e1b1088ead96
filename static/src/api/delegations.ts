import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Delegations that the viewer gave and received. */
export const readDelegations = (): Promise<AnswerOf<'delegation.list'>> =>
  callResolver('delegation.list', {});

/** Refused as CONFLICT where a seat would have two holders. */
export const makeDelegation = (request: RequestOf<'delegation.make'>): Promise<AnswerOf<'delegation.make'>> =>
  callResolver('delegation.make', request);

export const endDelegation = (id: string): Promise<AnswerOf<'delegation.end'>> =>
  callResolver('delegation.end', { id });
