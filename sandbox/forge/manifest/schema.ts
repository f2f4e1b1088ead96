import * as z from 'zod';
import { action, actionProvider } from './action-module';
import { entityProperty, jqlFunction } from './search-modules';
import { webTrigger } from './web-trigger-module';
import { key, resolver, text, widget } from './widget-module';

/**
 * What the sandbox reads of manifest.yml. Module kinds that it doesn't know are refused by name, because an ignored
 * module would look like one that works. Source: @forge/manifest's schema and the manifest reference.
 */
const size = z.enum(['small', 'medium', 'large', 'xlarge', 'max']);

export const attributeType = z.enum(['string', 'integer', 'float', 'boolean', 'any']);
const index = z.union([
  z.string(),
  z.strictObject({
    name: z.string().min(3).max(50),
    partition: z.array(z.string()).min(1).optional(),
    range: z.array(z.string()).length(1),
  }),
]);
const entity = z.strictObject({
  name: z.string().regex(/^(?![-_])(?!.*\.\.)[a-z0-9:_.-]{3,60}$/),
  attributes: z.record(z.string().regex(/^[_A-Za-z][_0-9A-Za-z]{0,29}$/), z.object({ type: attributeType })),
  indexes: z.array(index).min(1).max(7).optional(),
});

const conditions = z.record(z.string(), z.unknown());
const screen = z.object({
  key,
  title: text,
  label: text.optional(),
  icon: text.optional(),
  resource: text,
  resolver: resolver.optional(),
  viewportSize: size.optional(),
  displayConditions: conditions.optional(),
  // Only some modules may be opened to people without a licence; on these Forge's own validator refuses the word.
  unlicensedAccess: z.never('is not allowed on this module').optional(),
});
/** Supports customers and people without a licence, but nobody who isn't logged in. */
const portalPanel = screen.extend({
  viewportSize: z.enum(['small', 'medium', 'large', 'xlarge']).optional(),
  unlicensedAccess: z
    .array(z.enum(['unlicensed', 'customer']))
    .min(1)
    .optional(),
});
const functionModule = z.strictObject({
  key: key.max(23),
  handler: z.string().regex(/^[\w-]+\.\w+$/, 'must read <file>.<export>'),
  timeoutSeconds: z.number().int().min(1).max(900).optional(),
  runtime: z.strictObject({ memoryMB: z.number().int().min(128).max(1024).optional() }).optional(),
});
const filter = z.strictObject({ ignoreSelf: z.boolean().optional() });

export const modulesSchema = z.strictObject({
  'jira:adminPage': z.array(screen).optional(),
  'jira:globalPage': z.array(screen).max(1).optional(),
  'jira:projectPage': z.array(screen).max(1).optional(),
  'jira:issuePanel': z.array(screen.extend({ icon: text })).optional(),
  'jira:issueContext': z.array(screen.extend({ label: text })).optional(),
  'jiraServiceManagement:portalRequestDetailPanel': z.array(portalPanel).optional(),
  'dashboards:widget': z.array(widget).min(1).optional(),
  'jira:customField': z
    .array(
      z.object({
        key,
        name: z.string().min(1).max(100),
        description: text,
        type: z.enum(['string', 'number', 'datetime', 'date', 'user']),
        readOnly: z.boolean().default(false),
      }),
    )
    .optional(),
  action: z.array(action).min(1).optional(),
  'automation:actionProvider': z.array(actionProvider).min(1).optional(),
  'jira:entityProperty': z.array(entityProperty).min(1).optional(),
  'jira:jqlFunction': z.array(jqlFunction).min(1).optional(),
  'jira:workflowValidator': z
    .array(
      z.object({
        key,
        name: text,
        description: text,
        function: key.optional(),
        expression: text.optional(),
        errorMessage: text.optional(),
        projectTypes: z.array(z.enum(['company-managed', 'team-managed'])).optional(),
      }),
    )
    .optional(),
  'jira:globalPermission': z
    .array(
      z.object({
        key,
        name: text,
        description: text,
        anonymousAllowed: z.boolean(),
        defaultGrants: z.array(z.enum(['none', 'all', 'jira-administrators'])),
      }),
    )
    .optional(),
  'jira:projectPermission': z
    .array(z.object({ key, name: text, description: text, category: z.string().optional() }))
    .optional(),
  trigger: z
    .array(
      z.strictObject({ key, function: key, events: z.array(z.string()).min(1), filter: filter.optional() }),
    )
    .optional(),
  webtrigger: z.array(webTrigger).min(1).optional(),
  preUninstall: z
    .array(z.strictObject({ key, function: key }))
    .min(1)
    .optional(),
  scheduledTrigger: z
    .array(z.strictObject({ key, function: key, interval: z.enum(['fiveMinute', 'hour', 'day', 'week']) }))
    .max(5)
    // Source: platform-quotas-and-limits; the offline validator takes more.
    .refine((all) => all.filter(({ interval }) => interval === 'fiveMinute').length <= 1, {
      message: 'only one schedule may have the interval fiveMinute',
    })
    .optional(),
  consumer: z.array(z.strictObject({ key, queue: z.string().max(36), function: key })).optional(),
  function: z.array(functionModule).min(1),
});

export const manifestSchema = z.object({
  app: z.object({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/),
    name: z.string().optional(),
    runtime: z.object({
      name: z.enum(['nodejs22.x', 'nodejs24.x']),
      memoryMB: z.number().int().min(128).max(1024).optional(),
    }),
    storage: z.object({ entities: z.array(entity).max(20) }).optional(),
  }),
  modules: modulesSchema,
  resources: z
    .array(z.object({ key, path: text, entry: z.record(z.string(), text).optional() }))
    .max(50)
    .default([]),
  permissions: z.object({
    scopes: z.union([
      z.array(z.string()),
      z.record(z.string(), z.object({ allowImpersonation: z.boolean().optional() })),
    ]),
    content: z
      .object({ scripts: z.array(z.string()).optional(), styles: z.array(z.string()).optional() })
      .optional(),
    external: z.record(z.string(), z.unknown()).optional(),
  }),
});

export type RawManifest = z.infer<typeof manifestSchema>;
export type AttributeType = z.infer<typeof attributeType>;
