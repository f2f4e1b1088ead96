import type { Story } from '../story';
import { ADMINISTRATION } from './administration';
import { APPROVALS } from './approvals';
import { INCIDENTS } from './incidents';
import { JOBS } from './jobs';
import { MEETINGS } from './meetings';
import { RULES } from './rules';

/** What people do with Steward. Adopting is not among them: test/usecases/admin/crash-steps.test.ts dies at each step of it. */
export const STORIES: readonly Story[] = [
  ...APPROVALS,
  ...INCIDENTS,
  ...MEETINGS,
  ...ADMINISTRATION,
  ...JOBS,
  ...RULES,
];
