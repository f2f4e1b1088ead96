import * as z from '../../shape';
import { practiceId } from '../../contract/common';
import { ownEvent } from '../../contract/own-events';
import { ref, statusRole, words } from './schema-parts';
import { taxonomy } from './schema-taxonomy';
import { transitions, workflow } from './schema-workflow';

export const raciRow = z.object({
  activity: words,
  responsible: words,
  accountable: words,
  consulted: z.array(words),
  informed: z.array(words),
});

export const procedureStep = z.object({ name: words, text: words, status: statusRole.optional() });

export const ICONS = [
  'incident',
  'request',
  'catalogue',
  'problem',
  'change',
  'task',
  'release',
  'deployment',
  'configuration',
  'asset',
  'agreement',
  'improvement',
  'design',
  'supplier',
  'portfolio',
  'control',
] as const;

/** A Jira issue type, found by name or alias; made when it is not there and `create` says so. */
export const packType = z.object({
  ref,
  name: z.string().min(1).max(60),
  aliases: z.array(z.string()),
  kind: z.enum(['standard', 'subtask']),
  description: words,
  /** Picture of the type on our own screens; Jira gets the system avatar that comes closest. */
  icon: z.enum(ICONS),
  create: z.boolean(),
});

export const fieldType = z.enum([
  'text',
  'longText',
  'select',
  'multiSelect',
  'number',
  'date',
  'dateTime',
  'user',
  'users',
  'url',
]);
export type FieldType = z.infer<typeof fieldType>;

export const packField = z.object({
  ref,
  name: z.string().min(1).max(255),
  aliases: z.array(z.string()),
  type: fieldType,
  /** Select fields, single and multiple: each option with the names by which an existing one is recognised. */
  options: z.array(z.object({ name: z.string().min(1).max(255), aliases: z.array(z.string()) })),
  description: words,
  create: z.boolean(),
});

export const packStatus = z.object({
  role: statusRole,
  name: z.string().min(1).max(60),
  aliases: z.array(z.string()),
  category: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  description: words,
  /** Entry criteria: what must be true when an issue arrives here. */
  entry: z.array(words),
  /** Added to a workflow that the type has already; the others are used when they are there. */
  required: z.boolean(),
});

export const packLinkType = z.object({
  name: words,
  aliases: z.array(z.string()),
  inward: words,
  outward: words,
});

/** A target per priority, P1 first: minutes of the calendar it is counted in. */
export const packGoal = z.object({
  id: z.string(),
  priorities: z.array(z.string()).min(1),
  minutes: z.int().min(1),
  calendar: z.enum(['always', 'working']),
});

export const packSla = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: words,
  agreement: z.enum(['SLA', 'OLA', 'UC']),
  /** Statuses on whose entry it starts; empty: it starts with the issue. */
  startsWhen: z.array(statusRole),
  /** Steward's own events that start it, instead of a status. */
  startsOn: z.array(ownEvent).exactOptional(),
  stopsWhen: z.array(statusRole),
  /** Steward's own events that stop it. */
  stopsOn: z.array(ownEvent).exactOptional(),
  /** An agent's public comment stops it as well. */
  stopsOnAgentComment: z.boolean(),
  pausesWhen: z.array(z.object({ role: statusRole, reason: words })),
  cancelsWhen: z.array(statusRole),
  cycles: z.enum(['once', 'resume', 'every']),
  /** `resume`: reopened within this many working days, the same cycle goes on. */
  resumeWithinDays: z.int().min(0),
  goals: z.array(packGoal).min(1),
  escalations: z.array(
    z.object({ id: z.string(), percent: z.int().min(1), to: z.enum(['assignee', 'lead']), name: words }),
  ),
});

export const packMatrix = z.object({
  impactField: ref,
  urgencyField: ref,
  /** Names of Jira's priorities, most urgent first. */
  priorities: z.array(z.string()).min(1),
  /** cells[impact][urgency] = index into `priorities`, in the order of the fields' options. */
  cells: z.array(z.array(z.int().min(0)).min(1)).min(1),
});

export const packMeasure = z.object({
  id: z.string(),
  name: words,
  question: words,
  formula: words,
  unit: z.enum(['percent', 'count', 'hours', 'minutes']),
  better: z.enum(['higher', 'lower']),
});

/** What Jira offers no API for: the admin does it, with a link relative to the site. */
export const packManual = z.object({
  id: z.string(),
  object: words,
  name: words,
  text: words,
  link: z.string().optional(),
});

/** Raised by customers on the portal. Jira makes it hidden; the group that shows it is a step by hand. */
export const packRequestType = z.object({
  ref,
  typeRef: ref,
  name: z.string().min(1).max(255),
  aliases: z.array(z.string()),
  description: words,
  helpText: z.string(),
  /** Portal group to put it into. */
  group: words,
});

export const packDependency = z.object({
  practice: practiceId,
  /** `requires`: it must be adopted before or together. `helps`: both gain. */
  need: z.enum(['requires', 'helps']),
  why: words,
});

export const practicePack = z.object({
  id: practiceId,
  version: z.int().min(1),
  /** A register keeps records of several practices in one type and says so; behaviour of their own comes later. */
  kind: z.enum(['full', 'register']),
  name: words,
  purpose: words,
  brings: z.array(words).min(1),
  taxonomy,
  raci: z.array(raciRow),
  procedure: z.array(procedureStep).min(1),
  /** The first one is the type that the practice looks after. */
  issueTypes: z.array(packType).min(1),
  fields: z.array(packField),
  statuses: z.array(packStatus).min(1),
  workflow,
  /** Fields to put on the screens of the main type, on a tab of this name; null: screens are left alone. */
  screens: z.object({ tab: z.string().min(1).max(255), fields: z.array(ref) }).nullable(),
  linkTypes: z.array(packLinkType),
  requestTypes: z.array(packRequestType),
  dependencies: z.array(packDependency),
  slas: z.array(packSla),
  matrix: packMatrix.nullable(),
  /** Which of the shipped policies the practice uses. */
  approvals: z.boolean(),
  risk: z.boolean(),
  measures: z.array(packMeasure),
  manual: z.array(packManual),
});

/** A practice as data: everything that adopting it makes or recognises in Jira. */
export type PracticePack = z.infer<typeof practicePack>;
export type PackField = z.infer<typeof packField>;
export type PackStatus = z.infer<typeof packStatus>;
export type PackType = z.infer<typeof packType>;
export type PackSla = z.infer<typeof packSla>;
export type PackMatrix = z.infer<typeof packMatrix>;
export type PackLinkType = z.infer<typeof packLinkType>;
export type PackRequestType = z.infer<typeof packRequestType>;
export type { PackWorkflow, PackTransition } from './schema-workflow';
export { transitions };
