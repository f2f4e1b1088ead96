import { auditLog, type AuditLog } from './audit-log';
import { basis, type Basis } from './basis';
import { caches, type Caches } from './caches';
import { config, type ConfigRepository } from './config';
import { evidence, type EvidenceStore } from './evidence';
import { deployKeys, type DeployKeys } from './deploy-keys';
import { drift, type DriftRepository } from './drift';
import { failures, type Failures } from './failures';
import { gathering, type Gathering } from './gathering';
import { issueLists, type IssueLists } from './issue-lists';
import { issueStates, type IssueStates } from './issue-state';
import { jobs, type Jobs } from './jobs';
import { ledger, type Ledger } from './ledger';
import { madeObjects, type MadeObjects } from './made-objects';
import { projectAudit, type ProjectAudit } from './project-audit';
import { meetings, type Meetings } from './meetings';
import { heartbeats, type Heartbeats } from './heartbeats';
import { outcomes, type Outcomes } from './outcomes';
import { rulesRecord, type RulesRepository } from './rules';
import { recordKinds, type RecordKinds } from './record-kinds';
import { records, type Records } from './records';
import { services, type Services } from './services';
import { slots, type Slots } from './slots';

/**
 * Every repository, one a kind of record. Repositories keep nothing of a tenant between calls (what ./basis keeps is found by its own
 * content alone), so one object serves all tenants.
 */
export interface Store {
  readonly rules: RulesRepository;
  readonly issues: IssueStates & Basis;
  readonly records: Records;
  readonly recordKinds: RecordKinds;
  readonly config: ConfigRepository;
  readonly jobs: Jobs;
  readonly madeObjects: MadeObjects;
  readonly issueLists: IssueLists;
  readonly projectAudit: ProjectAudit;
  readonly auditLog: AuditLog;
  readonly ledger: Ledger;
  readonly evidence: EvidenceStore;
  readonly drift: DriftRepository;
  readonly slots: Slots;
  readonly outcomes: Outcomes;
  readonly meetings: Meetings;
  readonly services: Services;
  readonly gathering: Gathering;
  readonly caches: Caches;
  readonly deployKeys: DeployKeys;
  readonly heartbeats: Heartbeats;
  readonly failures: Failures;
}

export const store: Store = {
  rules: rulesRecord,
  issues: { ...issueStates, ...basis },
  records,
  recordKinds,
  config,
  jobs,
  madeObjects,
  issueLists,
  projectAudit,
  auditLog,
  ledger,
  evidence,
  drift,
  slots,
  services,
  outcomes,
  meetings,
  gathering,
  caches,
  deployKeys,
  heartbeats,
  failures,
};
