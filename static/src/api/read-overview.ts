import type { AnswerOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Projects and the practices they have adopted, and what the viewer may do about it. */
export const readOverview = (): Promise<AnswerOf<'admin.overview'>> => callResolver('admin.overview', {});
