interface Sight {
  readonly locale: string;
  readonly timeZone: string;
}
const PARTS = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: a calendar writes hundreds of them. */
function formatFor({ locale, timeZone }: Sight): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...PARTS, timeZone });
  formats.set(key, format);
  return format;
}

/** From when to when, with the day once if it is the same: "Sat, 21 Nov, 21:00 – 23:00". In the viewer's zone. */
export function spanWords(start: string, end: string, sight: Sight): string {
  return formatFor(sight).formatRange(Date.parse(start), Date.parse(end));
}

/** An instant that people plan for: "Sat, 21 Nov, 21:00". In the viewer's zone. */
export function plannedWords(at: string, sight: Sight): string {
  return formatFor(sight).format(Date.parse(at));
}
