import * as z from 'zod';
import type { Jira } from '../core/types';
import type { AppManifest } from '../forge/manifest/types';
import { callJira } from '../forge/runtime/jira-call';
import { moduleFor } from './modules';
import type { Person } from './people';

const body = z.object({
  moduleKey: z.string(),
  restPath: z.string().startsWith('/'),
  init: z.object({
    method: z.string().default('GET'),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.string().nullish(),
  }),
});

/** The front end's requestJira: the user's own permissions within the app's scopes; the response as the bridge carries it. */
export async function fetchProduct(
  jira: Jira,
  manifest: AppManifest,
  person: Person,
  given: unknown,
): Promise<unknown> {
  const { moduleKey, restPath, init } = body.parse(given);
  moduleFor(manifest, moduleKey, person);
  const { accountId } = person;
  const response = await callJira(jira, { kind: 'bridge', accountId, scopes: manifest.scopes }, restPath, {
    ...init,
    body: init.body ?? null,
  });
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => (headers[name] = value));
  return {
    status: response.status,
    statusText: response.statusText,
    headers,
    body: await response.text(),
    isAttachment: false,
  };
}
