import { caches, type Caches } from './caches';
import { issueStates, type IssueStates } from './issue-state';
import { rulesRecord, type RulesRepository } from './rules';
import { records, type Records } from './records';

/** Every repository, one a kind of record. Repositories keep nothing between calls, so one object serves all tenants. */
export interface Store {
  readonly rules: RulesRepository;
  readonly issues: IssueStates;
  readonly records: Records;
  readonly caches: Caches;
}

export const store: Store = { rules: rulesRecord, issues: issueStates, records, caches };
