import * as z from '../shape';
import { policyRow, type ApprovalPolicy } from './approval-policy';
import { accountId, instant, issueId, levelName, projectId } from './common';

/** What an admin edits of an approval policy. */
export const policyTable = z.object({
  hit: z.enum(['FIRST', 'COLLECT']),
  rows: z.array(policyRow).min(1).max(100),
});
export type PolicyTable = Pick<ApprovalPolicy, 'hit' | 'rows'>;

/** A finding that somebody answers for, and why. */
export const acknowledgement = z.object({
  id: z.string().max(255),
  why: z.string().trim().min(1).max(500),
  by: accountId,
  at: instant,
});
const said = z.object({ id: z.string().max(255), why: z.string().trim().min(1).max(500) });

export const policyFinding = z.object({
  /** The same for the same cause in the same place: an acknowledgement names it. */
  id: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** Id of the row it is about; absent: the whole table. */
  row: z.string().exactOptional(),
  stage: z.string().exactOptional(),
  text: z.string(),
  remedy: z.string(),
  /** The rows with the remedy done. */
  fix: z.object({ text: z.string(), rows: z.array(policyRow) }).exactOptional(),
});
export type PolicyFindingView = z.infer<typeof policyFinding>;

const named = z.object({ id: z.string(), name: z.string() });
/** What conditions and stages can be made of. What couldn't be read is named in `partial`; the rest is still true. */
export const policyVocabulary = z.object({
  groups: z.array(named),
  boards: z.array(named),
  roles: z.array(named),
  calendars: z.array(named),
  services: z.array(named),
  environments: z.array(z.string()),
  /** "Normal / Upgrade". */
  models: z.array(z.string()),
  fields: z.array(
    named.extend({ kind: z.enum(['choice', 'text', 'number', 'person']), options: z.array(named) }),
  ),
  partial: z.array(z.object({ part: z.string(), message: z.string() })),
});
export type PolicyVocabulary = z.infer<typeof policyVocabulary>;

export const policyVersion = z.object({
  version: z.int(),
  effectiveFrom: instant,
  state: z.enum(['past', 'inForce', 'coming']),
  origin: z.enum(['adopted', 'admin']),
  /** Null: made by adopting, or before this was kept. */
  by: accountId.nullable(),
  confirmedBy: accountId.nullable(),
  at: instant.nullable(),
  /** What differs from the version before, in words. */
  changes: z.array(z.string()),
  note: z.string(),
  acknowledged: z.array(acknowledgement),
  /** Open rounds that are judged by it; null: not counted. */
  openRounds: z.int().nullable(),
});

export const openRounds = z.enum(['leave', 'reroute']);
/** A version that waits for a second person. */
export const policyProposal = z.object({
  /** Of what is kept; a confirmation names it. */
  version: z.int(),
  table: policyTable,
  by: accountId,
  at: instant,
  expiresAt: instant,
  /** Null: as soon as it is confirmed. */
  effectiveFrom: instant.nullable(),
  openRounds,
  note: z.string(),
  acknowledged: z.array(acknowledgement),
  changes: z.array(z.string()),
  /** The person who looks at it may confirm it: they didn't propose it. */
  canConfirm: z.boolean(),
});
export type PolicyProposal = z.infer<typeof policyProposal>;

export const twoPeople = z.object({
  on: z.boolean(),
  /** That it be turned on or off, waiting for a second person. */
  proposal: z
    .object({
      version: z.int(),
      on: z.boolean(),
      by: accountId,
      at: instant,
      expiresAt: instant,
      canConfirm: z.boolean(),
    })
    .nullable(),
});
export type TwoPeopleView = z.infer<typeof twoPeople>;

export const policyView = z.object({
  projectId,
  projectKey: z.string(),
  policyId: z.string(),
  /** The version in force, and what it says. */
  version: z.int(),
  effectiveFrom: instant,
  origin: z.enum(['adopted', 'admin']),
  table: policyTable,
  /** The newest version, which may come later: a draft is made of that one. */
  newest: z.object({ version: z.int(), effectiveFrom: instant, table: policyTable }),
  draft: z
    .object({
      table: policyTable,
      acknowledged: z.array(acknowledgement),
      by: accountId,
      at: instant,
      basedOn: z.int(),
      /** Of what is kept: saving and activating name it. */
      version: z.int(),
      changes: z.array(z.string()),
    })
    .nullable(),
  versions: z.array(policyVersion),
  /** Changes whose round is open, newest look first; `more`: there are others. */
  open: z.object({
    rounds: z.array(z.object({ issueId, issueKey: z.string(), version: z.int(), openedAt: instant })),
    more: z.boolean(),
  }),
  proposal: policyProposal.nullable(),
  twoPeople,
  /** Whether open rounds are just being routed again. */
  rerouting: z.boolean(),
});
export type PolicyView = z.infer<typeof policyView>;

export const forPolicyOf = z.object({ projectId });
const edited = policyTable.extend({ acknowledged: z.array(said).max(100) });
/** `version`: of the draft that was edited; 0: there was none. `basedOn`: the newest version of the policy then. */
export const savePolicyDraft = z.object({ projectId, draft: edited, version: z.int(), basedOn: z.int() });
/** `people`: look also at whether the approvers see the project, which takes a call each. */
export const checkPolicyDraft = z.object({ projectId, draft: edited, people: z.boolean() });
export const policyCheck = z.object({
  findings: z.array(policyFinding),
  /** What differs from the newest version. */
  changes: z.array(z.string()),
  /** Rows in words, by id. */
  words: z.record(z.string(), z.object({ when: z.string(), outcome: z.string() })),
  partial: z.array(z.object({ part: z.string(), message: z.string() })),
});
export type PolicyCheck = z.infer<typeof policyCheck>;

/** `effectiveFrom` null: at once. With two people on, it is proposed and not activated. */
export const activatePolicy = z.object({
  projectId,
  version: z.int(),
  effectiveFrom: instant.nullable(),
  openRounds,
  note: z.string().trim().max(500),
});
export const forProposal = z.object({ projectId, version: z.int() });
export const setTwoPeople = z.object({ on: z.boolean() });
export const forTwoPeople = z.object({ version: z.int() });

/** A change by its key, or what it would be. Null: not known, which counts as the most cautious. */
export const tryPolicy = z.object({
  projectId,
  table: policyTable,
  on: z.union([
    z.object({ issueKey: z.string().trim().min(1).max(40) }),
    z.object({
      level: levelName.nullable(),
      kind: z.enum(['standard', 'normal', 'emergency']),
      environment: z.string().max(255).nullable(),
      services: z.array(z.string().max(80)).max(20).nullable(),
      model: z.string().max(255).nullable(),
      freeze: z.boolean().nullable(),
      labels: z.array(z.string().max(255)).max(20),
    }),
  ]),
});
export type TriedOn = z.infer<typeof tryPolicy>['on'];
export const policyTrial = z.object({
  issueKey: z.string().nullable(),
  /** What was asked, in words: "risk High, service Payments". */
  input: z.string(),
  rows: z.array(named),
  outcome: z.enum(['stages', 'automatic', 'refuse']),
  /** Why, and what it asks for, line by line. */
  because: z.array(z.string()),
  stages: z.array(z.string()),
});
export type PolicyTrial = z.infer<typeof policyTrial>;

const tally = z.object({
  automatic: z.int(),
  refused: z.int(),
  stages: z.int(),
  asked: z.array(z.object({ key: z.string(), via: z.string(), changes: z.int() })),
});
const replayed = z.object({
  issueId,
  issueKey: z.string(),
  level: levelName,
  before: z.string(),
  after: z.string(),
  scrutiny: z.enum(['more', 'less', 'other', 'same']),
  failed: z.boolean().nullable(),
});
/** A draft over the changes of the last days. Hours are of waiting for decisions. */
export const policyReplay = z.object({
  at: instant,
  by: accountId,
  days: z.int(),
  /** The draft it was of, and the version it was held against. */
  draftVersion: z.int(),
  against: z.int(),
  changes: z.int(),
  before: tally,
  after: tally,
  waiting: z.object({
    changes: z.int(),
    beforeHours: z.number(),
    afterHours: z.number(),
    addedHours: z.number(),
    estimated: z.int(),
    leftOut: z.int(),
    unmeasured: z.array(z.string()),
    words: z.string(),
  }),
  differing: z.array(replayed),
  differingTotal: z.int(),
  failed: z.array(replayed),
  notRecorded: z.array(z.string()),
  /** There were more changes than are looked at. */
  cut: z.boolean(),
});
export type PolicyReplayView = z.infer<typeof policyReplay>;
/** `job`: under way, or failed since; `replay`: the last that came to its end. */
export const replayAnswer = z.object({
  job: z
    .object({
      state: z.enum(['queued', 'running', 'waiting', 'failed', 'done', 'cancelled']),
      error: z.object({ message: z.string(), remedy: z.string() }).nullable(),
    })
    .nullable(),
  replay: policyReplay.nullable(),
});
export type ReplayAnswer = z.infer<typeof replayAnswer>;

export const readCost = z.object({ projectId, days: z.int().min(7).max(365) });
export const policyCost = z.object({
  days: z.int(),
  rounds: z.int(),
  cut: z.boolean(),
  waits: z.array(
    z.object({
      level: levelName,
      changes: z.int(),
      medianHours: z.number().nullable(),
      p90Hours: z.number().nullable(),
      totalHours: z.number(),
    }),
  ),
  meetings: z.object({
    changes: z.int(),
    totalMinutes: z.number(),
    minutesPerChange: z.number().nullable(),
  }),
  board: z.object({
    decided: z.int(),
    withConditions: z.int(),
    rejected: z.int(),
    deferred: z.int(),
    changed: z.int(),
    changedShare: z.number().nullable(),
    onlyBoard: z.array(z.object({ issueId, issueKey: z.string(), stages: z.array(z.string()) })),
  }),
  suggestions: z.array(
    z.object({
      level: levelName,
      model: z.string().nullable(),
      rows: z.array(z.string()),
      changes: z.int(),
      failures: z.int(),
      upperRate: z.number(),
      baseRate: z.number(),
      medianHours: z.number(),
      totalHours: z.number(),
      words: z.string(),
    }),
  ),
});
export type PolicyCost = z.infer<typeof policyCost>;
