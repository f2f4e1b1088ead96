import * as z from '../shape';

/**
 * An instant as Jira writes it ("2026-11-22T10:00:00.000+0100", or epoch milliseconds in a few answers), in epoch
 * milliseconds. The bulk changelog's example shows seconds where its schema says date-time, so both are taken.
 */
export const jiraInstant = z.union([z.string(), z.number()]).transform((value, refuse) => {
  const millis =
    typeof value === 'string' ? Date.parse(value) : value < 100_000_000_000 ? value * 1000 : value;
  return Number.isFinite(millis) ? millis : refuse(`not an instant: ${String(value)}`);
});

/** Epoch milliseconds as the ISO text that is stored and sent. */
export const isoOf = (millis: number): string => new Date(millis).toISOString();
