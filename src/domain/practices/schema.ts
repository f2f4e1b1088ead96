import * as z from '../../shape';
import { practiceId } from '../../contract/common';
import { transitions, workflow } from './schema-workflow';
import { logicalField, statusRole, words } from './schema-parts';

/** Where a practice has its place in the three editions of the framework, so that one pack serves them all. */
export const taxonomy = z.object({
  v3Stage: z.enum([
    'service strategy',
    'service design',
    'service transition',
    'service operation',
    'continual service improvement',
  ]),
  v4Practice: words,
  v4Activities: z
    .array(
      z.enum(['plan', 'improve', 'engage', 'design and transition', 'obtain/build', 'deliver and support']),
    )
    .min(1),
  v5Lifecycle: z
    .array(z.enum(['discover', 'design', 'acquire', 'build', 'transition', 'operate', 'deliver', 'support']))
    .min(1),
});

export const raciRow = z.object({
  activity: words,
  responsible: words,
  accountable: words,
  consulted: z.array(words),
  informed: z.array(words),
});

export const procedureStep = z.object({ name: words, text: words, status: statusRole.optional() });

/** A Jira issue type, found by name or alias; made when it is not there and `create` says so. */
export const packType = z.object({
  ref: z.string().regex(/^[a-z][A-Za-z]*$/),
  name: z.string().min(1).max(60),
  aliases: z.array(z.string()),
  kind: z.enum(['standard', 'subtask']),
  description: words,
  create: z.boolean(),
});

export const fieldType = z.enum(['text', 'longText', 'select', 'number', 'dateTime', 'user']);
export type FieldType = z.infer<typeof fieldType>;

export const packField = z.object({
  ref: logicalField,
  name: z.string().min(1).max(255),
  aliases: z.array(z.string()),
  type: fieldType,
  /** Select fields: each option with the names by which an existing one is recognised. */
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
  /** A practice that lives in an existing workflow needs these; the others are used when they are there. */
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
  id: z.string(),
  name: words,
  stopsWhen: z.array(statusRole).min(1),
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
  impactField: logicalField,
  urgencyField: logicalField,
  /** Names of Jira's priorities, most urgent first. */
  priorities: z.array(z.string()).min(2),
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

export const practicePack = z.object({
  id: practiceId,
  version: z.int().min(1),
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
  screens: z.object({ tab: z.string().min(1).max(255), fields: z.array(logicalField) }).nullable(),
  linkTypes: z.array(packLinkType),
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
export { transitions };
