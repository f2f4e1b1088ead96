import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Switches the gate's mode; enforcing may need an attestation. */
export const setGate = (request: RequestOf<'admin.setGate'>): Promise<AnswerOf<'admin.setGate'>> =>
  callResolver('admin.setGate', request);
