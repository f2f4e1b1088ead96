import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Says why a clock was missed; replaces what was said before. */
export const explainBreach = (request: RequestOf<'clocks.explain'>): Promise<AnswerOf<'clocks.explain'>> =>
  callResolver('clocks.explain', request);
