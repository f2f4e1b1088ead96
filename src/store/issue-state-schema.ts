import * as z from '../shape';
import { practiceId } from '../contract/common';
import { grade, slot } from '../contract/slot';
import { unit } from '../contract/sla-terms';
import type { RosterEntry, Round } from '../domain/approvals/types';
import type { EmergencyEntry } from '../domain/emergency/types';
import { observedFact } from '../domain/history/facts';
import type { Evidence } from '../domain/risk/evidence';
import type { Assessment } from '../domain/risk/types';
import type { IssueState } from './issue-state-types';
import { storedStage } from './policy-schema';

const text = z.string();
const maybeText = z.string().nullable();
const reason = z.object({ code: text, text, remedy: text });
const fieldDiff = z.object({ field: text, name: text, before: text, after: text });

const stage = z.looseObject({
  definition: storedStage,
  roster: z.array(z.looseObject({ accountId: text, via: text })),
  openedAt: z.number().nullable().exactOptional(),
  dueAt: z.number().exactOptional(),
});
const round = z.looseObject({
  id: text,
  number: z.int(),
  openedAt: z.number(),
  openedBy: maybeText,
  seal: text,
  content: z.object({ fields: z.record(text, z.object({ name: text, text })) }),
  policyId: text,
  policyVersion: z.int(),
  rowId: text,
  outcome: z.enum(['stages', 'automatic', 'refuse']),
  stages: z.array(stage),
  assessmentNumber: z.int(),
  closed: z
    .object({
      at: z.number(),
      by: maybeText,
      how: z.enum(['gate', 'resubmitted', 'cancelled', 'superseded', 'void', 'rejected']),
      diff: z.array(fieldDiff),
    })
    .nullable(),
}) as unknown as z.Shape<Round>;
const assessment = z.looseObject({
  number: z.int(),
  at: z.number(),
  modelVersion: z.int(),
  input: z.looseObject({ facts: z.record(text, z.unknown()), stoppers: z.array(z.unknown()) }),
  score: z.int(),
  contributions: z.array(z.looseObject({ id: text, value: z.int() })),
  level: z.enum(['Low', 'Medium', 'High', 'Very high']),
  levelForPolicy: z.enum(['Low', 'Medium', 'High', 'Very high']),
}) as unknown as z.Shape<Assessment>;
export const factPage = z.array(observedFact);

const ballot = z.object({
  id: text,
  roundId: text,
  accountId: text,
  vote: z.enum(['approve', 'reject', 'abstain']),
  reason: maybeText,
  seal: text,
  at: z.number(),
  conditions: z.array(text).exactOptional(),
  from: z.enum(['portal', 'jsm', 'meeting', 'phone']).exactOptional(),
  for: z.array(text).exactOptional(),
});
const verdict = z.object({
  at: z.number(),
  mode: z.enum(['off', 'observe', 'enforce']),
  allowed: z.boolean(),
  passes: z.boolean(),
  grandfathered: z.boolean(),
  missing: z.array(reason),
  roundId: maybeText,
  seal: text,
  usedBy: maybeText,
  door: z.enum(['a', 'b', 'c']).exactOptional(),
});
const fired = z.object({
  policyId: text,
  cycle: z.int(),
  step: text,
  dueAt: z.number(),
  claimedAt: z.number(),
  outcome: z.enum(['claimed', 'sent', 'passedNotSent']),
  commentId: maybeText,
  actions: z
    .array(
      z.object({
        outcome: z.enum(['waiting', 'begun', 'done', 'failed', 'unconfirmed']),
        ref: maybeText,
        why: maybeText,
      }),
    )
    .exactOptional(),
});
const noteOf = { policyId: text, cycle: z.int(), by: text, at: text };
const breachNote = z.union([
  z.object({ ...noteOf, kind: z.literal('reason'), code: text, note: text }),
  z.object({ ...noteOf, kind: z.literal('excuse'), excused: z.boolean(), why: text }),
]);
const clockSummary = z.object({
  policyId: text,
  agreement: z.enum(['SLA', 'OLA', 'UC']),
  state: z.enum(['breached', 'atRisk', 'running', 'paused', 'noGoal']),
  due: maybeText,
  why: maybeText,
});
const keptCase = z.object({
  policyId: text,
  goalId: text,
  unit,
  type: maybeText,
  startedAt: z.number(),
  seenAt: z.number(),
  elapsed: z.number(),
  target: z.number(),
  runsIn: z.object({ calendar: maybeText }).nullable(),
});
const published = z.object({
  riskLevel: maybeText.exactOptional(),
  approvalState: maybeText.exactOptional(),
  slaDue: maybeText.exactOptional(),
  slaState: maybeText.exactOptional(),
  slaProperty: maybeText.exactOptional(),
  riskScore: maybeText.exactOptional(),
  changeProperty: maybeText.exactOptional(),
  waitingFor: maybeText.exactOptional(),
});
const LEVEL = z.enum(['Low', 'Medium', 'High', 'Very high']);
const answer = z.object({ question: text, option: text, by: maybeText, at: z.number() });
const setLevel = z.object({
  to: LEVEL,
  by: text,
  reason: text,
  assessmentNumber: z.int(),
  at: z.number(),
  until: z.number().nullable(),
});
const plan = z.object({
  slot: slot.nullable(),
  conflicts: z.array(
    z.object({
      otherId: text,
      otherKey: text,
      grade,
      why: text,
      otherStart: text,
      otherEnd: text,
      mover: z.enum(['this', 'other']),
    }),
  ),
  load: z.int(),
  outside: z.array(text).exactOptional(),
  at: text,
  telling: z.array(text).exactOptional(),
});
const exception = z.object({
  freezeId: text,
  seal: text,
  start: text,
  end: text,
  by: maybeText,
  at: z.number(),
  reason: text,
});
const acknowledgement = z.object({
  otherId: text,
  start: text,
  end: text,
  otherStart: text,
  otherEnd: text,
  by: text,
  at: z.number(),
  reason: text,
});
const evidence = z.looseObject({
  at: text,
  of: z.looseObject({ services: z.array(text), model: text }),
  site: z.object({ k: z.number(), n: z.number() }),
  services: z.array(z.looseObject({ id: text, name: text })),
  unknown: z.array(text),
}) as unknown as z.Shape<Evidence>;
const RESULT = z.enum([
  'failed',
  'rolledBack',
  'causedIncident',
  'successful',
  'withIssues',
  'cancelled',
  'rejected',
  'notImplemented',
]);
const knownResult = z.object({
  result: RESULT,
  at: z.number(),
  by: maybeText,
  from: z.enum(['closing', 'review', 'suspect']),
  incidentId: text.exactOptional(),
  withdrawn: z.literal(true).exactOptional(),
});
const rosterEntry = z.looseObject({
  id: text,
  roundId: text,
  at: z.number(),
  by: maybeText,
  reason: maybeText,
  kind: z.enum([
    'joined',
    'stoodIn',
    'vacated',
    'departureConfirmed',
    'recused',
    'delegated',
    'delegationEnded',
    'struck',
  ]),
  accountId: text,
}) as unknown as z.Shape<RosterEntry>;
const conditionMet = z.object({
  ballotId: text,
  condition: z.int(),
  by: text,
  at: z.number(),
  note: maybeText,
});
const saidVerb = z.object({
  verb: z.enum(['withdraw', 'cancel', 'reject', 'hold', 'resume', 'reschedule', 'extend', 'close']),
  at: z.number(),
  by: text,
  reason: text,
  outcome: z.enum(['claimed', 'done', 'refused']).exactOptional(),
});
const emergencyEntry = z.looseObject({
  at: z.number(),
  by: text,
  kind: z.enum(['declared', 'withdrawn', 'phoned', 'phoneConfirmed', 'phoneDenied', 'glassBroken']),
}) as unknown as z.Shape<EmergencyEntry>;
const made = { at: z.number(), by: text };
const origin = z.union([
  z.object({ kind: z.literal('template'), templateId: text, version: z.int(), ...made }),
  z.object({ kind: z.literal('clone'), of: text, ofKey: text, ...made }),
]);
const reviewEntry = z.object({
  at: z.number(),
  by: text,
  result: RESULT,
  findings: text,
  deviations: z.array(z.object({ id: text, note: text })),
  actions: z.array(
    z.object({
      text,
      owner: maybeText,
      issue: z.object({ id: text, key: text }).nullable(),
      begunAt: z.number().exactOptional(),
    }),
  ),
  done: z.boolean(),
});
const actualEntry = z.object({
  kind: z.enum(['start', 'end', 'extended']),
  value: z.number(),
  at: z.number(),
  by: maybeText,
  reason: maybeText,
});
const askedSeat = z.object({
  roundId: text,
  stageId: text,
  accountId: text,
  at: z.number(),
  outcome: z.enum(['claimed', 'sent', 'failed', 'cannotSee']),
  reminded: z.array(z.number()),
  remindAt: z.array(z.number()).exactOptional(),
  listed: z.literal(true).exactOptional(),
  participant: z.literal(true).exactOptional(),
});
const ANSWER = z.enum(['approved', 'declined', 'pending']);
const jsmApproval = z.object({
  id: text,
  name: text,
  createdAt: text,
  completedAt: maybeText,
  decision: ANSWER,
  answers: z.array(z.object({ accountId: text, answer: ANSWER })),
  seal: text,
});
const suspectVerdict = z.object({
  changeId: text,
  verdict: z.enum(['confirmed', 'denied', 'open']),
  by: text,
  at: z.number(),
  linked: z.literal(true).exactOptional(),
});
const incidentNote = { names: z.array(text), at: text, closedAt: maybeText };
const told = z.object({ ...incidentNote, serviceIds: z.array(text), causedBy: maybeText });

/** The packed part of an issue's aggregate, schema 1; the rest are attributes of the row. */
export const bodySchema = z.object({
  schema: z.literal(1),
  cursor: z.object({
    changelogId: maybeText,
    eventId: maybeText,
    issueUpdated: maybeText,
    fingerprint: maybeText,
    commentsRead: z.int().exactOptional(),
  }),
  facts: factPage,
  pages: z.int(),
  duties: z.object({
    creator: maybeText,
    reporters: z.array(text),
    implementers: z.array(text),
    // Absent in records from before change tasks were looked at.
    taskAssignees: z.array(text).default([]),
    submittedAt: z.number().nullable(),
    cleared: z.array(z.object({ accountId: text, by: text, at: z.number(), reason: text })).exactOptional(),
  }),
  assessments: z.array(assessment),
  rounds: z.array(round),
  ballots: z.array(ballot),
  verdicts: z.array(verdict),
  unauthorised: z.array(z.object({ at: z.number(), by: maybeText, changelogId: text })),
  fired: z.array(fired),
  // Absent in records from before clocks were listed, moved and explained.
  clocks: z.array(clockSummary).default([]),
  openCases: z.array(keptCase).default([]),
  listed: z.object({ priority: maybeText, team: maybeText }).default({ priority: null, team: null }),
  pins: z.record(text, z.int()).default({}),
  breachNotes: z.array(breachNote).default([]),
  waitingMails: z.array(z.object({ at: text, to: z.array(text) })).default([]),
  // Absent in records from before risk was learned and changes were planned.
  answers: z.array(answer).default([]),
  overrides: z.array(setLevel).default([]),
  plan: plan.nullable().default(null),
  exceptions: z.array(exception).default([]),
  acknowledged: z.array(acknowledgement).default([]),
  evidence: evidence.nullable().default(null),
  results: z.array(knownResult).default([]),
  suspects: z.array(suspectVerdict).default([]),
  // Absent in records from before boards, doors and reviews.
  roster: z.array(rosterEntry).default([]),
  conditionsMet: z.array(conditionMet).default([]),
  said: z.array(saidVerb).default([]),
  emergency: z.array(emergencyEntry).default([]),
  origin: origin.nullable().default(null),
  reviews: z.array(reviewEntry).default([]),
  actual: z.array(actualEntry).default([]),
  asked: z.array(askedSeat).default([]),
  jsmApprovals: z.array(jsmApproval).default([]),
  incident: z.object(incidentNote).nullable().default(null),
  told: told.nullable().default(null),
  published,
  wanted: published,
  audit: z.object({ hash: text, count: z.int() }).nullable(),
  attempts: z.int(),
});
export type Body = z.infer<typeof bodySchema>;

/** The attributes that the manifest declares for the entity, as far as reading needs them. */
export const rowSchema = z.looseObject({
  version: z.int(),
  projectId: text,
  practice: practiceId,
  issueKey: text,
  phase: z.enum([
    'draft',
    'submitted',
    'scheduled',
    'implementing',
    'review',
    'closed',
    'cancelled',
    'onHold',
    'clocks',
  ]),
  dueAt: text.optional(),
  slaDue: text.optional(),
  seenAt: text,
});

/** Compile-time proof that what is read is what the types promise. */
export const bodyFits = (body: Body): Pick<IssueState, Exclude<keyof Body, 'schema'>> => body;
