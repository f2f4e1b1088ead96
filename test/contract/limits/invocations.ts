import { openTinySite } from '../../support/tiny-site';
import { said, type Limit } from './limit';

const PAGE = 'platform/forge/limits-invocation';
const ASYNC = 'platform/forge/limits-async-events';
const RUNTIME = 'test/sandbox/forge/runtime.test.ts';
const QUEUE = 'test/sandbox/forge/queue.test.ts';
const WEB = 'test/sandbox/forge/web-triggers.test.ts';
const EVENTS = 'test/sandbox/forge/events.test.ts';

const KB = 1024;
const pushTo = (queue: string, ...events: unknown[]): Promise<string> =>
  said(async () => {
    const tiny = openTinySite();
    await tiny.call('push', { queue, events });
    await tiny.forge.settle();
  });
const push = (...events: unknown[]): Promise<string> => pushTo('work', ...events);
const many = (count: number) => Array.from({ length: count }, () => ({ body: {}, delayInSeconds: 900 }));
/** One event whose JSON has so many bytes. */
const sized = (bytes: number) => ({ body: { text: 'x'.repeat(bytes - '{"body":{"text":""}}'.length) } });
const BRACKETS = '[]'.length;
/** An invocation that logs one line of so many bytes. */
const logged = async (bytes: number): Promise<string> => {
  const tiny = openTinySite();
  await tiny.call('logs', { lines: 1, bytes });
  const [run] = tiny.forge.meters.report().invocations;
  return run?.logsDropped === 0 ? 'ok' : `${run?.logsDropped} lines dropped`;
};
/** An event that asks to come again after so many seconds; what its second delivery is told, looked for after 900 s and 1 ms. */
const again = async (asked: { after?: number; data?: unknown }) => {
  const tiny = openTinySite();
  tiny.jira.emit({
    name: 'avi:jira:updated:issue',
    payload: { again: true, ...asked },
    selfGenerated: false,
  });
  await tiny.clock.step(900_001);
  return tiny.noted('events').find((event) => 'retryContext' in event)?.['retryContext'] as
    { retryData?: unknown } | undefined;
};
const retryData = async (bytes: number): Promise<string> => {
  const context = await again({ data: { text: 'x'.repeat(bytes - '{"text":""}'.length) } });
  return context?.retryData === undefined ? 'comes without its data' : 'ok';
};
const payload = async (bytes: number): Promise<string> => {
  const { forge } = openTinySite();
  const result = await forge.invoke({
    functionKey: 'sweep',
    moduleKey: 'tick',
    moduleType: 'scheduledTrigger',
    operation: 'tick',
    payload: 'x'.repeat(bytes - 2),
    accountId: null,
  });
  // What the app makes of so much is its own affair.
  return result.ok || result.outcome !== 'refused' ? 'ok' : result.message;
};

export const invocationLimits: readonly Limit[] = [
  {
    limit: '25 s for what people and Jira wait for (a shorter one is declared here)',
    source: PAGE,
    met: {
      file: RUNTIME,
      test: 'an invocation that runs too long is ended, and what it does afterwards is refused',
    },
  },
  {
    limit: '5 MB into an invocation',
    source: PAGE,
    met: {
      allowed: () => payload(5 * KB * KB),
      refused: () => payload(5 * KB * KB + 1),
      says: /exceeds 5 MB/,
    },
  },
  {
    limit: '500 KB from a page, 5 MB back to it',
    source: PAGE,
    met: { file: RUNTIME, test: 'a front-end request may have 500 KB, an answer 5 MB' },
  },
  {
    limit: '1,200 calls of pages a minute and person',
    source: PAGE,
    met: {
      file: RUNTIME,
      test: '1,200 front-end invocations a minute and user; another user and another minute are free',
    },
  },
  {
    limit: '300 calls a second and 7,000 a minute for an installation',
    source: `${PAGE}, CHANGE-3420`,
    met: {
      file: WEB,
      test: 'an installation gets 300 calls a second and 7,000 a minute, whoever makes them',
    },
  },
  {
    limit: '100 lines of log a minute of run time',
    source: PAGE,
    met: { file: RUNTIME, test: 'a log keeps 100 lines a minute of declared run time' },
  },
  {
    limit: '200 KB of log for an invocation',
    source: PAGE,
    met: {
      allowed: () => logged(200 * KB),
      refused: () => logged(200 * KB + 1),
      says: /1 lines dropped/,
    },
  },
  {
    limit: '1,000 addresses of web triggers given, 500 made a minute',
    source: PAGE,
    met: { file: WEB, test: 'is given 1,000 times a minute and made 500 times' },
  },
  {
    limit: '200 kB for an event',
    source: 'platform/forge/events-reference/product_events',
    met: { file: EVENTS, test: 'an event above 200 kB is not delivered, and the sandbox says so' },
  },
  {
    limit: '4 retries of an event',
    source: 'platform/forge/events-reference/product_events',
    met: {
      file: EVENTS,
      test: 'an InvocationError is retried four times with its data, an exception not at all, a timeout is',
    },
  },
  {
    limit: '50 events a push',
    source: ASYNC,
    met: {
      allowed: () => push(...many(50)),
      refused: () => push(...many(51)),
      says: /more than the 50 events/,
    },
  },
  {
    limit: '200 KB a push',
    source: ASYNC,
    met: {
      allowed: () => push(sized(200 * KB - BRACKETS)),
      refused: () => push(sized(200 * KB - BRACKETS + 1)),
      says: /maximum payload size/,
    },
  },
  {
    limit: '100 KB of one event for a consumer that may run longer than 55 s',
    source: ASYNC,
    met: {
      allowed: () => pushTo('slow', sized(100 * KB)),
      refused: () => pushTo('slow', sized(100 * KB + 1)),
      says: /100KB/,
    },
  },
  {
    limit: '4 KB of data for the retry of an event',
    source: 'platform/forge/events-reference/product_events',
    met: {
      allowed: () => retryData(4 * KB),
      refused: () => retryData(4 * KB + 1),
      says: /comes without its data/,
    },
  },
  {
    limit: 'a delay of 900 s',
    source: ASYNC,
    met: {
      allowed: () => push({ body: {}, delayInSeconds: 900 }),
      refused: () => push({ body: {}, delayInSeconds: 901 }),
      says: /between 0 and 900/,
    },
  },
  {
    limit: '500 events a minute',
    source: ASYNC,
    met: { file: QUEUE, test: '500 events a minute and installation' },
  },
  {
    limit: '1,000 pushes of one chain',
    source: ASYNC,
    met: { file: QUEUE, test: 'a chain of pushes ends after 1,000' },
  },
  {
    limit: '24 h of retries of a message',
    source: ASYNC,
    met: {
      file: QUEUE,
      test: 'a failing message is retried with growing pauses for 24 h, then counted as failed',
    },
  },
];
