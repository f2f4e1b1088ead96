import * as z from '../../shape';

/** Ids that Jira gives as a number in one place and as text in another; we keep text. */
export const id = z.union([z.string(), z.number()]).transform(String);
export const idName = z.object({ id, name: z.string() });
export const nothing = z.unknown();

/** A task of Jira's that goes on after the answer. */
export const task = z.object({
  id,
  status: z.enum(['ENQUEUED', 'RUNNING', 'COMPLETE', 'FAILED', 'CANCEL_REQUESTED', 'CANCELLED', 'DEAD']),
  message: z.string().nullish(),
  result: z.unknown().optional(),
});
export type JiraTask = z.infer<typeof task>;

const rule = z.object({
  id: z
    .string()
    .nullish()
    .transform((value) => value ?? undefined),
  ruleKey: z.string(),
  parameters: z
    .record(z.string(), z.string())
    .nullish()
    .transform((value) => value ?? {}),
});
interface Group {
  readonly operation: 'ANY' | 'ALL';
  readonly conditions: z.infer<typeof rule>[];
  readonly conditionGroups: Group[];
}
const conditionGroup: z.Shape<Group> = z.object({
  operation: z
    .enum(['ANY', 'ALL'])
    .nullish()
    .transform((value) => value ?? 'ALL'),
  conditions: z
    .array(rule)
    .nullish()
    .transform((value) => value ?? []),
  conditionGroups: z
    .array(z.lazy(() => conditionGroup))
    .nullish()
    .transform((value) => value ?? []),
});

const transition = z.looseObject({
  id: z.string(),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  name: z.string(),
  toStatusReference: z.string(),
  links: z
    .array(z.looseObject({ fromStatusReference: z.string() }))
    .nullish()
    .transform((value) => value ?? []),
  validators: z
    .array(rule)
    .nullish()
    .transform((value) => value ?? []),
  conditions: conditionGroup.nullish().transform((value) => value ?? null),
});
export const version = z.object({ id: z.string(), versionNumber: z.number() });

/** Answer of `POST /workflows` and of creating or updating them. */
export const workflowsAnswer = z.object({
  statuses: z.array(z.looseObject({ id: z.string(), statusReference: z.string() })),
  workflows: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      version,
      statuses: z.array(z.looseObject({ statusReference: z.string() })),
      transitions: z.array(transition),
    }),
  ),
});
export type WorkflowsAnswer = z.infer<typeof workflowsAnswer>;

export const workflowScheme = z.object({
  id: z.string(),
  name: z.string(),
  description: z
    .string()
    .nullish()
    .transform((value) => value ?? ''),
  version,
  defaultWorkflow: z.looseObject({ id: z.string(), name: z.string() }),
  workflowsForIssueTypes: z.array(
    z.object({
      issueTypeIds: z.array(z.string()),
      workflow: z.looseObject({ id: z.string(), name: z.string() }),
    }),
  ),
});
