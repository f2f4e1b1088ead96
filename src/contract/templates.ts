import * as z from '../shape';
import { accountId, instant, issueId, issueKey, levelName, projectId } from './common';
import { approvedBy, templateStatus } from './template-rules';

/** How a template holds a field: to be filled in, filled in as a suggestion, or filled in for good. */
export const fieldMode = z.enum(['mandatory', 'default', 'locked']);
export type FieldMode = z.infer<typeof fieldMode>;

/** A standard change as it is pre-authorised; every version is kept. Logical field names; texts are plain. */
export const changeTemplate = z.object({
  id: z.string().min(1).max(80),
  version: z.int().min(1),
  projectId,
  name: z.string().trim().min(1).max(120),
  description: z.string().max(4000),
  summary: z.string().max(255),
  fields: z
    .array(z.object({ field: z.string().min(1).max(80), mode: fieldMode, value: z.string().max(10_000) }))
    .max(40),
  tasks: z.array(z.object({ summary: z.string().min(1).max(255), required: z.boolean() })).max(30),
  /** A change made from it is standard up to this level. */
  maxLevel: levelName,
  /** May go on while a freeze stands, if the freeze says so. */
  freezeExempt: z.boolean(),
});
export type ChangeTemplate = z.infer<typeof changeTemplate>;

/** What has to be mended in a template, and where: "fields[2]". */
export const templateFault = z.object({ path: z.string(), message: z.string(), remedy: z.string() });
export type TemplateFault = z.infer<typeof templateFault>;

const templateId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a template id is written as restart-mail');
const reason = z.string().trim().min(3).max(2000);

/** What people write of a template; its version and its project are set by Steward. */
export const templateContent = changeTemplate.omit({ id: true, version: true, projectId: true });
export type TemplateContent = z.infer<typeof templateContent>;

/** The change that asks for the approval of a template, and how far its approval is. */
export const templateProposal = z.object({
  issueId,
  issueKey: z.string(),
  state: z.enum(['notSubmitted', 'pending', 'approved', 'rejected', 'blocked', 'edited']),
  /** The same in words, with what to do next. */
  words: z.string(),
});

export const templateRecordCounts = z.object({
  /** Changes made from it lately, at most as many as are looked at. */
  used: z.int(),
  /** More than that. */
  usedMore: z.boolean(),
  lastUsedAt: instant.nullable(),
  /** Of those that ended and count: how many, and how many of them went well. */
  ended: z.int(),
  succeeded: z.int(),
});

export const templateSummary = z.object({
  id: templateId,
  /** Of the record as a whole: what a request names, so that nobody overwrites what they haven't seen. */
  revision: z.int(),
  name: z.string(),
  description: z.string(),
  status: templateStatus,
  /** The version in force, or that was; null: none ever was. */
  version: z.int().nullable(),
  maxLevel: levelName,
  /** Why it is suspended or retired, and by whom (null: by Steward); null: it is neither. */
  why: z.object({ text: z.string(), by: accountId.nullable(), at: instant }).nullable(),
  /** A version that isn't in force yet. */
  draft: z.object({ version: z.int(), status: z.enum(['draft', 'proposed']) }).nullable(),
  counts: templateRecordCounts,
});
export type TemplateSummary = z.infer<typeof templateSummary>;

export const nominationView = z.object({
  model: z.string(),
  serviceId: z.string(),
  serviceName: z.string(),
  successes: z.int(),
  latest: z.object({ changeId: issueId, changeKey: z.string(), closedAt: instant }),
});

export const templatesView = z.object({
  at: instant,
  templates: z.array(templateSummary),
  nominations: z.array(nominationView),
  you: z.object({ canManage: z.boolean() }),
  /** Counts are of so many days. */
  days: z.int(),
  /** More changes were closed than nominations look at. */
  nominationsPartial: z.boolean(),
});
export type TemplatesView = z.infer<typeof templatesView>;

export const templateFieldView = z.object({
  field: z.string(),
  name: z.string(),
  form: z.enum(['document', 'line', 'option', 'number']),
  lockable: z.boolean(),
  /** Names of its options; empty for other forms, and where Jira didn't tell. */
  options: z.array(z.string()),
});

export const templateView = z.object({
  at: instant,
  summary: templateSummary,
  /** What changes are made from; null: no version was ever in force. */
  inForce: changeTemplate.nullable(),
  draft: changeTemplate.nullable(),
  proposal: templateProposal.nullable(),
  approvedBy,
  /** Every version of the record, newest first. */
  history: z.array(
    z.object({ revision: z.int(), at: instant, by: accountId, version: z.int(), what: z.string() }),
  ),
  uses: z.array(z.object({ issueId, issueKey: z.string(), at: instant, version: z.int() })),
  fields: z.array(templateFieldView),
  you: z.object({
    canManage: z.boolean(),
    /** Why this person can't take it back into use, in words; null: they can, or it isn't suspended. */
    whyNotReinstate: z.string().nullable(),
  }),
});
export type TemplateView = z.infer<typeof templateView>;

export const listTemplates = z.object({ projectId });
export const readTemplate = z.object({ projectId, id: templateId });
/** What a new template can be made of; `issueKey`: a change that is taken over, field by field. */
export const startTemplate = z.object({ projectId, issueKey: issueKey.nullable() });
export const startedTemplate = z.object({
  /** It may have no name yet. */
  content: templateContent.extend({ name: z.string().max(120) }),
  fields: z.array(templateFieldView),
  /** What was left out of the change that it is made from, in words. */
  left: z.array(z.string()),
});
export const saveTemplate = z.object({
  projectId,
  id: templateId,
  /** The one that was seen; 0: it is new. */
  revision: z.int().min(0),
  content: templateContent,
});
const ofTemplate = { projectId, id: templateId, revision: z.int().min(1) };
export const proposeTemplate = z.object(ofTemplate);
export const activateTemplate = z.object(ofTemplate);
/** Suspend, take back into use, retire: each with its reason. */
export const changeTemplateStatus = z.object({
  ...ofTemplate,
  to: z.enum(['suspended', 'active', 'retired']),
  reason,
});
export const requestKey = z
  .string()
  .regex(/^[A-Za-z0-9-]{8,64}$/, 'a request names itself in 8 to 64 letters and digits');
export const useTemplate = z.object({
  projectId,
  id: templateId,
  /** The version that the person saw. */
  version: z.int().min(1),
  /** The same for a request that is sent again: it never makes a second change. */
  request: requestKey,
  summary: z.string().trim().min(1).max(255),
  values: z.array(z.object({ field: z.string().min(1).max(80), value: z.string().max(10_000) })).max(40),
  start: instant,
  end: instant,
});
/** The change that was made. `tasksMissing`: so many of its tasks couldn't be made. */
export const madeChange = z.object({ issueId, issueKey: z.string(), tasksMissing: z.int() });
export type MadeChange = z.infer<typeof madeChange>;

export const cloneChange = z.object({ issueId, request: requestKey });
export const clonedChange = z.object({ issueId, issueKey: z.string(), linked: z.boolean() });
