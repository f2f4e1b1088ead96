const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
/** Beyond this the date itself says more than a count of days. */
const FAR = 14 * 86_400_000;

/** "in 2 hours", "3 days ago", "just now"; null when the instant is more than 14 days away. `at`, `now` in epoch ms. */
export function relativeTime(at: number, now: number, locale: string): string | null {
  const distance = at - now;
  const size = Math.abs(distance);
  if (size > FAR) return null;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: size < 86_400_000 ? 'always' : 'auto' });
  for (const [unit, ms] of STEPS) if (size >= ms) return words.format(Math.trunc(distance / ms), unit);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
}
