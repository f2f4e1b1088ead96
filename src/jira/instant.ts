import * as z from 'zod';

/**
 * An instant as Jira writes it ("2026-11-22T10:00:00.000+0100", or epoch milliseconds in a few answers), in epoch
 * milliseconds. The bulk changelog's example shows seconds where its schema says date-time, so both are taken.
 */
export const jiraInstant = z.union([z.string(), z.number()]).transform((value, context) => {
  const millis =
    typeof value === 'string' ? Date.parse(value) : value < 100_000_000_000 ? value * 1000 : value;
  if (Number.isFinite(millis)) return millis;
  context.addIssue({ code: 'custom', message: `not an instant: ${String(value)}` });
  return z.NEVER;
});

/** Epoch milliseconds as the ISO text that is stored and sent. */
export const isoOf = (millis: number): string => new Date(millis).toISOString();
