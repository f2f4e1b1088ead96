import * as z from 'zod';

// Shapes of workflows in requests: WorkflowCreateRequest and WorkflowUpdateRequest of the platform's OpenAPI document.
const layout = z.object({ x: z.number(), y: z.number() });
const parameters = z.record(z.string(), z.string());
export const rule = z.strictObject({
  id: z.string().optional(),
  ruleKey: z.string(),
  parameters: parameters.optional(),
});
export type RuleInput = z.output<typeof rule>;
export interface ConditionGroupInput {
  operation: 'ANY' | 'ALL';
  conditions?: RuleInput[] | undefined;
  conditionGroups?: ConditionGroupInput[] | undefined;
}
export const conditionGroup: z.ZodType<ConditionGroupInput> = z.lazy(() =>
  z.strictObject({
    operation: z.enum(['ANY', 'ALL']),
    conditions: z.array(rule).optional(),
    conditionGroups: z.array(conditionGroup).optional(),
  }),
);
export const transition = z.object({
  id: z.string().optional(),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']).optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  toStatusReference: z.string().optional(),
  customIssueEventId: z.string().nullish(),
  links: z
    .array(
      z.strictObject({
        fromStatusReference: z.string().optional(),
        fromPort: z.int().nullish(),
        toPort: z.int().nullish(),
      }),
    )
    .optional(),
  actions: z.array(rule).optional(),
  validators: z.array(rule).optional(),
  conditions: conditionGroup.nullish(),
  triggers: z.array(rule).optional(),
  transitionScreen: rule.nullish(),
  properties: parameters.optional(),
});
export type TransitionInput = z.output<typeof transition>;
const statusLayout = z.object({
  statusReference: z.string(),
  layout: layout.nullish(),
  properties: parameters,
  approvalConfiguration: z.record(z.string(), z.unknown()).nullish(),
});
const statusUpdate = z.object({
  id: z.string().optional(),
  name: z.string(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  statusReference: z.string(),
  description: z.string().optional(),
});
export type StatusInput = z.output<typeof statusUpdate>;
const body = {
  description: z.string().optional(),
  startPointLayout: layout.nullish(),
  loopedTransitionContainerLayout: layout.nullish(),
  statuses: z.array(statusLayout),
  transitions: z.array(transition),
};
const migration = z.object({ oldStatusReference: z.string(), newStatusReference: z.string() });

export const createRequest = z.strictObject({
  scope: z.strictObject({
    type: z.enum(['GLOBAL', 'PROJECT']),
    project: z.strictObject({ id: z.string() }).optional(),
  }),
  statuses: z.array(statusUpdate).default([]),
  workflows: z
    .array(z.strictObject({ name: z.string(), ...body }))
    .min(1)
    .max(20),
});
export type CreateRequest = z.output<typeof createRequest>;
export const updateRequest = z.strictObject({
  statuses: z.array(statusUpdate).default([]),
  workflows: z
    .array(
      z.object({
        id: z.string(),
        version: z.strictObject({ id: z.string(), versionNumber: z.int() }),
        ...body,
        defaultStatusMappings: z.array(migration).optional(),
        statusMappings: z
          .array(
            z.object({
              projectId: z.string(),
              issueTypeId: z.string(),
              statusMigrations: z.array(migration),
            }),
          )
          .optional(),
      }),
    )
    .min(1)
    .max(20),
});
export type UpdateRequest = z.output<typeof updateRequest>;
/** What create and update have in common for one workflow. */
export type WorkflowBody = Omit<CreateRequest['workflows'][number], 'name'>;
export const validationOptions = z
  .strictObject({ levels: z.array(z.enum(['WARNING', 'ERROR'])).optional() })
  .optional();
