const KB = 1024;
const SECOND = 1000;

/**
 * Forge's limits on invocations, events and pushes.
 * Source: developer.atlassian.com/platform/forge/limits-invocation and /limits-async-events.
 */
export const LIMITS = {
  /** Resolvers, product triggers, workflow validators and everything not named below, in ms. */
  timeoutMs: 25 * SECOND,
  /** Web triggers and actions; default of consumers and scheduled triggers, in ms. */
  longTimeoutMs: 55 * SECOND,
  /** What `timeoutSeconds` may ask for at most, in ms. */
  maxTimeoutMs: 900 * SECOND,
  defaultMemoryMb: 512,
  maxMemoryMb: 1024,
  payloadBytes: 5 * KB * KB,
  frontEndRequestBytes: 500 * KB,
  frontEndResponseBytes: 5 * KB * KB,
  /** Per minute of declared run time, rounded up. */
  logLinesPerMinute: 100,
  logBytes: 200 * KB,
  /** Front-end invocations a minute per user; with those of web triggers per installation. */
  userInvocationsPerMinute: 1_200,
  siteInvocationsPerMinute: 7_000,
  siteInvocationsPerSecond: 300,
  /** Addresses of web triggers that an installation may ask for in a minute, and make. */
  webTriggerUrls: { getsPerMinute: 1_000, createsPerMinute: 500 },
  eventBytes: 200 * 1000,
  eventRetries: 4,
  retryAfterSeconds: 900,
  retryDataBytes: 4 * KB,
  push: {
    events: 50,
    perMinute: 500,
    bytes: 200 * KB,
    /** For one event, when the consumer's timeout is above 55 s. */
    longEventBytes: 100 * KB,
    delaySeconds: 900,
    cyclic: 1_000,
    retentionMs: 24 * 3600 * SECOND,
    longestBackoffMs: 15 * 60 * SECOND,
    firstBackoffMs: 10 * SECOND,
  },
  schedules: 5,
} as const;

/** A queue or module key as the SDK accepts it. */
export const QUEUE_NAME = /^[a-zA-Z0-9-_]+$/;

export const INTERVAL_MS = {
  fiveMinute: 5 * 60 * SECOND,
  hour: 3600 * SECOND,
  day: 24 * 3600 * SECOND,
  week: 7 * 24 * 3600 * SECOND,
} as const;
