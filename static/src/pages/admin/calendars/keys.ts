/** Keys under which the answers about calendars are kept. */
export const CALENDARS_KEY = ['calendars'] as const;
export const calendarKey = (id: string) => ['calendar', id] as const;
