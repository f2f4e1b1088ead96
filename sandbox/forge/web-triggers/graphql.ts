import * as z from 'zod';
import { LIMITS } from '../limits';
import type { AppManifest } from '../manifest/types';
import type { Installation } from '../runtime/invoker';
import type { WebTriggerUrls } from './urls';

const mutation = z.object({
  query: z.string().regex(/\bmutation\b[^{]*\{\s*createWebTriggerUrl\(/),
  variables: z.object({
    input: z.strictObject({
      appId: z.string(),
      envId: z.string(),
      triggerKey: z.string(),
      contextId: z.string(),
    }),
    forceCreate: z.boolean().optional(),
  }),
});

/** Answers a GraphQL call; `op` is what the meters call it. */
export type WebTriggerApi = (body: unknown) => { readonly op: string; readonly response: Response };

export interface WebTriggerApiOptions {
  readonly manifest: AppManifest;
  readonly installation: Installation;
  readonly urls: WebTriggerUrls;
  readonly pace: () => number;
}

/** `webTrigger.getUrl` of @forge/api, which is one GraphQL mutation; any other GraphQL is 501. */
export function createWebTriggerApi({
  manifest,
  installation,
  urls,
  pace,
}: WebTriggerApiOptions): WebTriggerApi {
  const { getsPerMinute, createsPerMinute } = LIMITS.webTriggerUrls;
  const mayGet = perMinute(pace, getsPerMinute);
  const mayCreate = perMinute(pace, createsPerMinute);

  function answer({ input, forceCreate }: z.infer<typeof mutation>['variables']): Response {
    const { appId, envId, contextId, triggerKey } = input;
    if (appId !== manifest.appId || envId !== installation.environmentId)
      return refused('The app or its environment is not the one that asks.');
    if (contextId !== installation.installContext)
      return refused(`The app is not installed in ${contextId}.`);
    if (!manifest.webTriggers.has(triggerKey))
      return refused(`manifest.yml has no webtrigger "${triggerKey}".`);
    if (!mayGet()) return tooMany();
    const known = forceCreate === true ? null : urls.find(triggerKey);
    if (known === null && !mayCreate()) return tooMany();
    return Response.json({ data: { createWebTriggerUrl: { url: known ?? urls.create(triggerKey) } } });
  }

  return (body) => {
    const read = mutation.safeParse(body);
    if (!read.success)
      return {
        op: 'graphql',
        response: Response.json(
          { message: `The sandbox does not know this GraphQL: ${z.prettifyError(read.error)}` },
          { status: 501 },
        ),
      };
    return { op: 'graphql createWebTriggerUrl', response: answer(read.data.variables) };
  };
}

/** GraphQL refuses with 200 and no data; @forge/api then throws. */
const refused = (message: string): Response =>
  Response.json({ errors: [{ message }], data: { createWebTriggerUrl: null } });
const tooMany = (): Response => Response.json({ message: 'Too many requests.' }, { status: 429 });

function perMinute(pace: () => number, most: number): () => boolean {
  let [minute, used] = [-1, 0];
  return () => {
    const now = Math.floor(pace() / 60_000);
    if (now !== minute) [minute, used] = [now, 0];
    used += 1;
    return used <= most;
  };
}
