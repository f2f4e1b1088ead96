import * as z from 'zod';
import { badRequest, notFound } from '../errors';
import { ok, readBody } from '../http';
import { requireAdmin } from '../require';
import { readSetting, SETTINGS, writeSetting } from '../services/global-settings';
import type { JiraContext, Route } from '../context';
import type { SettingKey } from '../services/global-settings';

const scopes = ['manage:jira-configuration'];
const body = z.strictObject({ id: z.string().optional(), value: z.string() });

const known = (key: string): SettingKey => {
  const found = SETTINGS.find((setting) => setting.key === key);
  if (!found) throw notFound(`No property with key '${key}' exists.`);
  return found.key;
};
const format = (context: JiraContext, key: SettingKey): Record<string, unknown> => {
  const setting = SETTINGS.find((candidate) => candidate.key === key);
  return {
    id: key,
    key,
    name: setting?.name ?? key,
    type: 'boolean',
    defaultValue: String(setting?.initially ?? false),
    value: String(readSetting(context, key)),
  };
};

/** The global settings that are on or off (operations getApplicationProperty, setApplicationProperty). */
export const applicationPropertyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/application-properties',
    scopes,
    handle(context, request) {
      requireAdmin(context, request);
      const key = request.query.get('key');
      // The document's 200 is a list; with `key` Jira answers the one property, as the description says.
      return ok(
        key === null ? SETTINGS.map((setting) => format(context, setting.key)) : format(context, known(key)),
      );
    },
  },
  {
    method: 'PUT',
    path: '/rest/api/3/application-properties/{id}',
    scopes,
    handle(context, request) {
      requireAdmin(context, request);
      const key = known(request.params['id'] ?? '');
      const { value } = readBody(body, request);
      if (value !== 'true' && value !== 'false') throw badRequest('The value must be true or false.');
      writeSetting(context, key, value === 'true');
      return ok(format(context, key));
    },
  },
];
