import * as z from 'zod';
import { key, text } from './widget-module';

/** Source: the schema of @forge/manifest 13.7, jira:jqlFunction. */
const FIELD_TYPES = [
  'issue',
  'project',
  'project_category',
  'project_type',
  'hierarchy_level',
  'version',
  'component',
  'user',
  'group',
  'team',
  'project_role',
  'priority',
  'resolution',
  'issue_type',
  'status',
  'status_category',
  'cascading_option',
  'option',
  'saved_filter',
  'issue_security_level',
  'issue_restriction',
  'label',
  'attachment',
  'issue_list',
  'issue_link_type',
  'date',
  'text',
  'number',
  'duration',
  'url',
] as const;
const OPERATORS = ['=', '!=', '>', '>=', '<', '<=', 'in', 'not in', '~', '!~', 'is', 'is not'] as const;

export const jqlFunction = z.strictObject({
  key,
  name: text.max(255),
  arguments: z.array(z.strictObject({ name: text.max(255), required: z.boolean() })),
  types: z.array(z.enum(FIELD_TYPES)).min(1),
  operators: z.array(z.enum(OPERATORS)).min(1),
  function: key,
});

export const entityProperty = z.strictObject({
  key,
  propertyKey: text.max(255),
  entityType: z.enum(['issue', 'project', 'user']).default('issue'),
  values: z
    .array(
      z.strictObject({
        path: text.max(255),
        type: z.enum(['number', 'string', 'text', 'user', 'date']),
        // The schema lets dots pass, the reference says "Cannot contain dots": a dot would need quotes in every query.
        searchAlias: z
          .string()
          .max(255)
          .regex(/^[a-zA-Z0-9_-]+$/, 'letters, digits, _ and - only')
          .optional(),
      }),
    )
    .min(1),
});

/** All values of all jira:entityProperty modules of an app. Source: the module's reference, 2026-06. */
export const MAX_INDEXED_VALUES = 100;
