/** Date and time in a zone, with the zone's name: "22 Nov 2026, 14:05 CET". */
export function absoluteTime(at: string, viewer: { locale: string; timeZone: string }): string {
  const parts: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: viewer.timeZone,
  };
  return new Intl.DateTimeFormat(viewer.locale, parts).format(new Date(at));
}

/** Without year and zone, for lists in which the day matters: "22 Nov, 14:05". */
export function shortTime(at: string, viewer: { locale: string; timeZone: string }): string {
  const parts: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: viewer.timeZone,
  };
  return new Intl.DateTimeFormat(viewer.locale, parts).format(new Date(at));
}
