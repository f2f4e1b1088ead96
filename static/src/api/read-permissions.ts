import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Who holds Steward’s permissions; with a project its own permissions too. */
export const readPermissions = (
  request: RequestOf<'admin.permissions'>,
): Promise<AnswerOf<'admin.permissions'>> => callResolver('admin.permissions', request);
