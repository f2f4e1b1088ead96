/**
 * Every key of the key-value store starts here, so that no two kinds of record can meet.
 * Keys carry Jira's ids, never issue keys or names: those can change.
 */
export const ENTITY = {
  configHead: 'config-head',
  configVersion: 'config-version',
  issueState: 'issue-state',
  ledgerPage: 'ledger-page',
  audit: 'audit',
  job: 'job',
  jobStep: 'job-step',
  madeObject: 'made-object',
  record: 'record',
  service: 'service',
  stats: 'aggregate-stats',
  slotPage: 'slot-page',
  outcome: 'outcome',
  meeting: 'meeting',
} as const;
export type EntityName = (typeof ENTITY)[keyof typeof ENTITY];

/** Pads a counter so that keys sort as the numbers do. */
const padded = (n: number): string => String(n).padStart(8, '0');

export const KEY = {
  /** The rules in force, one record a site. */
  rules: 'rules',
  /** Which text of the rules is in force: its digest, written together with them. */
  rulesStamp: 'rules-stamp',
  rulesVersion: (version: number): string => `rules:${padded(version)}`,
  issue: (issueId: string): string => `issue:${issueId}`,
  ledgerPage: (issueId: string, page: number): string => `ledger:${issueId}:${padded(page)}`,
  ledgerRound: (issueId: string, round: number): string => `ledger:${issueId}:round-${padded(round)}`,
  audit: (subject: string, seq: number): string => `audit:${subject}:${padded(seq)}`,
  auditHead: (subject: string): string => `audit-head:${subject}`,
  /** Versioned configuration by kind and subject, e.g. the adoption of a project. */
  config: (kind: string, subject: string): string => `config:${kind}:${subject}`,
  configVersion: (kind: string, subject: string, version: number): string =>
    `config:${kind}:${subject}:${padded(version)}`,
  job: (jobId: string): string => `job:${jobId}`,
  jobBegin: (jobId: string): string => `job:${jobId}:begin`,
  jobStep: (jobId: string, position: number): string => `job:${jobId}:${padded(position)}`,
  /** What a job made in a project; parts of a body too large for one record, and the mark that it was undone. */
  madeObject: (projectId: string, kind: string, id: string, jobId: string): string =>
    `made:${projectId}:${kind}:${id}:${jobId}`,
  madeObjectPart: (key: string, part: number): string => `${key}:part-${padded(part)}`,
  madeObjectUndone: (key: string): string => `${key}:undone`,
  record: (kind: string, subject: string, id: string): string => `record:${kind}:${subject}:${id}`,
  service: (serviceId: string): string => `service:${serviceId}`,
  /** Counters and derived rows: "site", a service's reach, what happened on a service. */
  stats: (kind: string, subject: string): string => `stats:${kind}:${subject}`,
  /** The plan of one ISO week, "2026-W48"; further pages when the first is full. */
  slotPage: (week: string, page: number): string => `slots:${week}:${padded(page)}`,
  outcome: (issueId: string): string => `outcome:${issueId}`,
  /** "<board id>_<planned start>". */
  meeting: (meetingId: string): string => `meeting:${meetingId}`,
  /** Plain keys: caches. Losing one costs a call and nothing else. */
  ownAccount: 'own-account',
  groupMembers: (groupId: string): string => `group:${groupId}`,
  /** How the app is: when a schedule last ran, what failed of late, how long a test message took through a queue. */
  scheduleRun: (schedule: string): string => `health:run:${schedule}`,
  failures: 'health:failures',
  probe: (queue: string): string => `health:probe:${queue}`,
  /** The deployment gate: a secret, what a key has used of its minute, a nonce that was used. */
  deploySecret: (keyId: string, secretId: string): string => `deploy-secret:${keyId}:${secretId}`,
  deployUse: (keyId: string): string => `deploy-use:${keyId}`,
  deployNonce: (keyId: string, nonce: string): string => `deploy-nonce:${keyId}:${nonce}`,
} as const;
