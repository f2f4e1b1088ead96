import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** A page of every audit record, in order. */
export const readLedger = (request: RequestOf<'site.ledger'>): Promise<AnswerOf<'site.ledger'>> =>
  callResolver('site.ledger', request);
