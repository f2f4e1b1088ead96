import * as z from 'zod';
import { flagOf, noContent, readBody } from '../http';
import { callerOf } from '../issues/caller';
import { writeAppFields } from '../issues/app-field-values';
import type { Route } from '../context';
import type { Request } from './issue-target';

const value = z.unknown().refine((given) => given !== undefined, 'value is required');
const many = z.strictObject({
  updates: z.array(z.strictObject({ customField: z.string(), issueIds: z.array(z.number().int()), value })),
});
const one = z.strictObject({
  updates: z.array(z.strictObject({ issueIds: z.array(z.number().int()), value })),
});

const optionsOf = (request: Request): { generateChangelog: boolean; generateAppEvents: boolean } => ({
  generateChangelog: flagOf(request, 'generateChangelog') ?? true,
  generateAppEvents: flagOf(request, 'generateAppEvents') ?? true,
});

/** Values of the app's own fields. The scope write:app-data:jira is optional there (x-atlassian-oauth2-scopes, state Beta). */
export const appFieldRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/app/field/value',
    scopes: [],
    handle(context, request) {
      const { updates } = readBody(many, request);
      writeAppFields(context, callerOf(context, request.actor), updates, optionsOf(request));
      return noContent();
    },
  },
  {
    method: 'PUT',
    path: '/rest/api/3/app/field/{fieldIdOrKey}/value',
    scopes: [],
    handle(context, request) {
      const customField = request.params['fieldIdOrKey'] ?? '';
      const { updates } = readBody(one, request);
      writeAppFields(
        context,
        callerOf(context, request.actor),
        updates.map((update) => ({ ...update, customField })),
        optionsOf(request),
      );
      return noContent();
    },
  },
];
