import type { HealthReason, HealthView } from '../../contract/health';

type Parts = Omit<HealthView, 'verdict' | 'reasons'>;

/** A message usually takes seconds; after so long something is in the way. */
const SLOW_MS = 5 * 60_000;
/** Jira's own word for "near the limit": a fifth is left. */
const NEAR_LIMIT = 0.8;

/** What means that Steward doesn't do what it promises; everything else wants a look and no hurry. */
const GRAVE: ReadonlySet<HealthReason> = new Set(['evidence', 'sweepLate', 'dailyFailed', 'dailyLate']);

const isSlow = (parts: Parts): boolean =>
  (parts.queues ?? []).some(({ sentAt, arrivedAt }) => {
    if (sentAt === null) return false;
    const end = arrivedAt === null ? parts.at : arrivedAt;
    return Date.parse(end) - Date.parse(sentAt) > SLOW_MS;
  });

/** In the order in which they are told. */
const SIGNS: readonly (readonly [HealthReason, (parts: Parts) => boolean])[] = [
  ['evidence', ({ verification }) => (verification?.findings ?? 0) > 0],
  ['sweepLate', ({ sweep }) => sweep?.state === 'late'],
  ['dailyFailed', ({ daily }) => daily?.state === 'failed'],
  ['dailyLate', ({ daily }) => daily?.state === 'late'],
  // What is being tried again is somebody's business already.
  ['letters', ({ letters }) => (letters ?? []).some(({ retriedAt }) => retriedAt === null)],
  ['queueSlow', isSlow],
  ['drift', ({ drift }) => (drift ?? []).some(({ items }) => items > 0)],
  ['points', ({ points }) => points !== null && points.used >= points.limit * NEAR_LIMIT],
  ['failures', ({ failures }) => (failures ?? []).length > 0],
];

/** Whether Steward is well, and if not, why. What could not be looked at is never taken for well. */
export function judgeHealth(parts: Parts): Pick<HealthView, 'verdict' | 'reasons'> {
  const reasons = SIGNS.filter(([, holds]) => holds(parts)).map(([reason]) => reason);
  const verdict = reasons.some((reason) => GRAVE.has(reason))
    ? 'unwell'
    : reasons.length > 0
      ? 'look'
      : parts.partial.length > 0
        ? 'unknown'
        : 'well';
  return { verdict, reasons };
}
