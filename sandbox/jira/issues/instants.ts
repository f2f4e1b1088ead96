import { Temporal } from 'temporal-polyfill';

const offsets = new Map<string, string>();

/** An instant as Jira's REST API writes it in a user's zone: "2026-01-31T10:00:00.000+0100". */
export function wireInstant(iso: string, timeZone: string): string {
  const at = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone);
  return at.toString({ fractionalSecondDigits: 3, timeZoneName: 'never', offset: 'never' }) + offsetText(at);
}
function offsetText(at: Temporal.ZonedDateTime): string {
  const known = offsets.get(at.offset);
  if (known !== undefined) return known;
  const text = at.offset.replace(':', '').slice(0, 5);
  offsets.set(at.offset, text);
  return text;
}

/** Reads "2026-01-31T10:00:00.000+0100" and plain ISO 8601 with zone; null for anything else. Milliseconds are kept. */
export function readInstant(text: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})$/.exec(text);
  if (!match) return null;
  const zone = match[2] === 'Z' ? 'Z' : `${(match[2] ?? '').slice(0, 3)}:${(match[2] ?? '').slice(-2)}`;
  try {
    return new Date(Temporal.Instant.from(`${match[1]}${zone}`).epochMilliseconds).toISOString();
  } catch {
    return null;
  }
}

/** Says whether a text is a calendar date "2026-01-31". */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant the way changelogs show it: "31/Jan/26 10:00 AM". */
export function shownInstant(iso: string, timeZone: string): string {
  const at = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(at.day)}/${MONTHS[at.month - 1]}/${two(at.year % 100)} ${at.hour % 12 || 12}:${two(at.minute)} ${at.hour < 12 ? 'AM' : 'PM'}`;
}
