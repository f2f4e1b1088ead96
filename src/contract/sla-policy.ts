import * as z from '../shape';
import { agreement, unit } from './sla-terms';

export { agreement, DERIVED_FIELDS, unit, type DerivedField } from './sla-terms';

/**
 * What an SLA, OLA or UC policy says, as it is written by an admin, stored, sent and replayed: one shape for all of them.
 * Durations are milliseconds, fields and values are Jira's ids.
 */

/** A level over the issue's state: true or false at every instant. `all` of nothing holds, `any` of nothing doesn't. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /**
   * The field's value is one of these. `field` is Jira's id ("status", "priority", "issuetype", "project", "labels",
   * "customfield_10010") or one of DERIVED_FIELDS. Fields whose values have no ids (labels, text) are compared by their text.
   */
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly isSet: boolean };

/** What was read is not changed any more. */
type Frozen<T> = T extends Condition
  ? T
  : T extends readonly (infer U)[]
    ? readonly Frozen<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Frozen<T[K]> }
      : T;

export const condition: z.Shape<Condition> = z.lazy(() =>
  z.union([
    z.object({ all: z.array(condition).max(50) }),
    z.object({ any: z.array(condition).max(50) }),
    z.object({ not: condition }),
    z.object({ field: z.string().max(255), in: z.array(z.string().max(255)).max(200) }),
    z.object({ field: z.string().max(255), isSet: z.boolean() }),
  ]),
);

/** Start, stop, cancel: a level stands for its rising edge (creation counts as one); the rest are events. */
export const trigger = z.union([
  z.object({ level: condition }),
  z.object({ event: z.literal('created') }),
  z.object({
    event: z.literal('comment'),
    by: z.array(z.enum(['agent', 'customer'])),
    publicOnly: z.boolean(),
    /** Accounts whose comments count whatever they are: else apps and automation count as neither. */
    accounts: z.array(z.string()).exactOptional(),
  }),
  z.object({ event: z.literal('assigned') }),
  /** A link of one of these types was made; see `links` above. */
  z.object({ event: z.literal('linked'), types: z.array(z.string()) }),
  /** Steward's approval became one of these. */
  z.object({ event: z.literal('approval'), is: z.array(z.string()) }),
  /** Steward itself noted one of these: "review wanted", "overrun ended". */
  z.object({ event: z.literal('own'), is: z.array(z.string().max(80)) }),
]);
export type Trigger = Frozen<z.infer<typeof trigger>>;

/** Whom a paused clock waits for. */
export const waitsFor = z.enum(['customer', 'supplier', 'approval', 'other']);
export type WaitsFor = z.infer<typeof waitsFor>;

const pause = z.object({ level: condition, reason: z.string().max(255), waitsFor: waitsFor.exactOptional() });

export type Unit = z.infer<typeof unit>;

/**
 * A target that hangs on a date field: due at the field's value moved by `offset` (signed, in the goal's unit and calendar).
 * "Planned start minus 2 working days" is -16 h. While the field is empty the goal doesn't match.
 */
export const relativeTarget = z.object({ field: z.string().max(255), offset: z.int() });
export type RelativeTarget = Frozen<z.infer<typeof relativeTarget>>;

/** Which calendar counts, when it isn't always the goal's own: by a field's value, or that of the team that holds the ticket. */
const calendarChoice = z.union([
  z.object({ field: z.string().max(255), calendars: z.record(z.string(), z.string()) }),
  z.object({ holder: z.literal(true) }),
]);
export type CalendarChoice = Frozen<z.infer<typeof calendarChoice>>;

export const goal = z.object({
  id: z.string().max(80),
  when: z.union([z.literal('otherwise'), condition]),
  target: z.union([z.int(), relativeTarget]),
  unit,
  /** The calendar's id; where `calendarBy` finds none, this one serves. */
  calendar: z.string().max(80),
  calendarBy: calendarChoice.exactOptional(),
});
export type Goal = Frozen<z.infer<typeof goal>>;

/** Who is meant: somebody by their part in the issue, a person, a group, or whom a field names. `lead`: the team's, else the project's. */
export const recipient = z.union([
  z.enum(['assignee', 'reporter', 'lead']),
  z.object({ user: z.string().max(128) }),
  z.object({ group: z.string().max(255) }),
  z.object({ field: z.string().max(255) }),
]);
export type Recipient = Frozen<z.infer<typeof recipient>>;

const words = z.string().max(2000);
export const escalationAction = z.union([
  z.object({ kind: z.literal('comment'), to: recipient, isPublic: z.boolean(), text: words.exactOptional() }),
  /** A mail through Jira, and a line in the inbox. `urgent` passes through quiet hours. */
  z.object({ kind: z.literal('notify'), to: z.array(recipient).min(1).max(20), urgent: z.boolean() }),
  z.object({ kind: z.literal('assign'), to: recipient }),
  /** One step up in the project's order of priorities; at the top nothing happens. */
  z.object({ kind: z.literal('raisePriority') }),
  /** `value` as Jira's edit call takes it. */
  z.object({ kind: z.literal('setField'), field: z.string().max(255), value: z.unknown() }),
  z.object({ kind: z.literal('addLabel'), label: z.string().max(255) }),
  z.object({ kind: z.literal('addWatcher'), who: recipient }),
  z.object({ kind: z.literal('addParticipant'), who: recipient }),
  /** Into this status, by whichever transition leads there now. */
  z.object({ kind: z.literal('transition'), status: z.string().max(80) }),
  /** An issue of this type in the same project, linked to this one ("<link type id>:inward|outward"). */
  z.object({
    kind: z.literal('createIssue'),
    issueType: z.string().max(80),
    link: z.string().max(80),
    summary: z.string().max(255),
  }),
]);
export type EscalationAction = Frozen<z.infer<typeof escalationAction>>;

/** Percent of the goal used, a signed distance from due (in the goal's unit and calendar), or how long a pause lasts. */
export const escalationAt = z.union([
  z.object({ percent: z.number() }),
  z.object({ offset: z.int() }),
  z.object({ pausedFor: z.int(), calendar: z.string().max(80) }),
]);
export const escalationStep = z.object({
  id: z.string().max(80),
  name: z.string().max(255),
  at: escalationAt,
  actions: z.array(escalationAction).min(1).max(10),
});
export type EscalationStep = Frozen<z.infer<typeof escalationStep>>;

export type Agreement = z.infer<typeof agreement>;

/** A policy without the marks of its version: what an admin writes. */
export const slaDraft = z.object({
  id: z.string().max(80),
  name: z.string().max(255),
  agreement,
  /** Of an OLA or UC: the id of the SLA whose time it is a share of. */
  supports: z.string().max(80).exactOptional(),
  scope: condition,
  clock: z.object({
    start: z.array(trigger).max(20),
    pause: z.array(pause).max(20),
    stop: z.array(trigger).max(20),
    cancel: z.array(trigger).max(20),
    cycles: z.enum(['once', 'resume', 'every']),
    retroactive: z.boolean(),
    /** For `resume`: a stop that ends within this much working time goes on in the same cycle (5 working days). */
    resumeWithin: z.object({ duration: z.int(), calendar: z.string().max(80) }),
  }),
  goals: z.array(goal).max(200),
  escalations: z.array(escalationStep).max(20),
});
export type SlaDraft = Frozen<z.infer<typeof slaDraft>>;

export const slaPolicy = z.object({
  ...slaDraft.fields,
  version: z.int().min(1),
  /** ISO instant from which this version serves newly created tickets. */
  effectiveFrom: z.string(),
  /** From its effective date on the policy serves no new tickets. */
  retired: z.literal(true).exactOptional(),
  /** `pack`: as adopted; `admin`: edited since, so that adopting again leaves it alone. */
  origin: z.enum(['pack', 'admin']).exactOptional(),
});
export type SlaPolicy = Frozen<z.infer<typeof slaPolicy>>;
