import type { AnswerOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Every group of the site, by name. */
export const readGroups = (): Promise<AnswerOf<'groups.list'>> => callResolver('groups.list', {});
