import * as z from 'zod';
import { LIMITS } from '../limits';
import type { AppManifest, WebTriggerOutput } from '../manifest/types';
import type { Invoke } from '../runtime/invoker';
import type { SiteRate } from '../site-rate';
import type { WebTriggerUrls } from './urls';

/** A request to a web trigger. Names of headers and parameters each have all their values. */
export interface WebCall {
  /** The last part of its address. */
  readonly id: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Empty: none was sent. */
  readonly body: string;
  readonly path: string;
  /** What the caller has put after the id. */
  readonly userPath: string;
  readonly queryParameters: Readonly<Record<string, readonly string[]>>;
}
export type WebAnswer = WebTriggerOutput;

const answer = z.strictObject({ outputKey: z.string() });
const failed = (status: number, message: string): WebAnswer => ({
  status,
  contentType: 'text/plain',
  body: message,
});

/**
 * Calls the function of a static web trigger, without a user, and sends the output that it names. A function that throws, takes
 * longer than 55 s, or answers anything but the key of one of its outputs gives 500: what it says never leaves the site.
 * Source: developer.atlassian.com/platform/forge/events-reference/web-trigger ("not compatible ... status code 500").
 */
export function createWebTriggerCaller({
  manifest,
  urls,
  invoke,
  siteRate,
}: {
  readonly manifest: AppManifest;
  readonly urls: WebTriggerUrls;
  readonly invoke: Invoke;
  readonly siteRate: SiteRate;
}): (call: WebCall) => Promise<WebAnswer> {
  return async ({ id, body, ...request }) => {
    const key = urls.triggerOf(id);
    const module = key === null ? undefined : manifest.webTriggers.get(key);
    if (module === undefined) return failed(404, 'Not found');
    if (!siteRate()) return failed(429, 'Too many requests');
    const payload = { ...request, ...(body !== '' && { body }) };
    if (Buffer.byteLength(JSON.stringify(payload)) > LIMITS.payloadBytes)
      return failed(413, 'The request is larger than 5 MB');
    const result = await invoke({
      functionKey: module.function,
      moduleKey: module.key,
      moduleType: 'webtrigger',
      operation: `webtrigger ${module.key}`,
      payload,
      accountId: null,
    });
    const read = answer.safeParse(result.ok ? result.value : undefined);
    const output = read.success ? module.outputs.get(read.data.outputKey) : undefined;
    return output ?? failed(500, 'Internal server error');
  };
}
