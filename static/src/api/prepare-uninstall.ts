import type { AnswerOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Starts to take Steward’s rules out of every workflow. */
export const prepareUninstall = (): Promise<AnswerOf<'site.prepareUninstall'>> =>
  callResolver('site.prepareUninstall', {});
