/** A calendar file with one holiday a year and one that happens once, as a calendar program writes it. */
export const HOLIDAYS_ICS = {
  name: 'holidays.ics',
  mimeType: 'text/calendar',
  buffer: Buffer.from(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Holidays//EN',
      ...event('1', '20261225', '20261226', 'Christmas Day', ['RRULE:FREQ=YEARLY']),
      ...event('2', '20261126', '20261127', 'Founders Day', []),
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  ),
};

function event(uid: string, from: string, to: string, name: string, more: readonly string[]): string[] {
  const dates = [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T000000Z',
    ...dates,
    `SUMMARY:${name}`,
    ...more,
    'END:VEVENT',
  ];
}
