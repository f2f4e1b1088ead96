import type { AnswerOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Every practice with where it is in use, and the frameworks in which they can be shown. */
export const readCatalogue = (): Promise<AnswerOf<'catalogue.list'>> => callResolver('catalogue.list', {});
