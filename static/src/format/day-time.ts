const DAY = 86_400_000;

/** The calendar day of an instant in a zone, as a number of days that can be subtracted. */
function dayNumber(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / DAY;
}

/**
 * An instant as people say it, in the viewer's zone: "14:20" today, "tomorrow 14:20", "Tue 14:20" within six days, else
 * "24 Nov, 14:20". `long` writes the weekday out and says "today". `now` in epoch ms.
 */
export function dayTime(
  at: string,
  viewer: { locale: string; timeZone: string; now: number },
  style: 'short' | 'long' = 'short',
): string {
  const { locale, timeZone } = viewer;
  const instant = Date.parse(at);
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(instant);
  const time = write({ timeStyle: 'short' });
  const days = dayNumber(instant, timeZone) - dayNumber(viewer.now, timeZone);
  if (days === 0 && style === 'short') return time;
  if (Math.abs(days) <= 1)
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')} ${time}`;
  if (Math.abs(days) < 7) return `${write({ weekday: style })} ${time}`;
  return `${write({ day: 'numeric', month: style })}, ${time}`;
}
