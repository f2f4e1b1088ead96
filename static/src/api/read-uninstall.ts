import type { AnswerOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** What preparing for uninstall does and leaves, and whether it was done. */
export const readUninstall = (): Promise<AnswerOf<'site.uninstall'>> => callResolver('site.uninstall', {});
