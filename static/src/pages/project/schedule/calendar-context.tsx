import { createContext, useContext } from 'react';
import type { Band, Planned } from './layout/planned';
import type { Window } from './layout/shift';

/** A change on its way to another time: nothing is moved yet. */
export interface Draft extends Window {
  readonly id: string;
  /** In wall time. */
  readonly from: number;
  readonly to: number;
  /** It is held with the pointer just now. */
  readonly held: boolean;
}

/** What every view of the calendar needs, apart from what it draws. Its functions keep their identity. */
export interface Calendar {
  readonly timeZone: string;
  readonly siteUrl: string;
  /** A service's name by its id. */
  readonly serviceName: (id: string) => string;
  /** From when to when, in words, of instants. */
  readonly span: (start: string | number, end: string | number) => string;
  /** A time of day, of a wall time: "22:00"; the full hour: "10 PM". */
  readonly time: (wall: number) => string;
  readonly hour: (wall: number) => string;
  /** A day, as days from 1970-01-01: "Tue 24 Nov". */
  readonly dayName: (day: number) => string;
  /** "Tue" */
  readonly weekday: (day: number) => string;
  readonly select: (id: string) => void;
  readonly openDay: (day: number) => void;
}
const CalendarContext = createContext<Calendar | null>(null);
export const CalendarProvider = CalendarContext.Provider;

export function useCalendar(): Calendar {
  const calendar = useContext(CalendarContext);
  if (!calendar) throw new Error('There is no calendar around this.');
  return calendar;
}

/** What a view draws. */
export interface ViewProps {
  readonly planned: readonly Planned[];
  readonly bands: readonly Band[];
  /** Today and now in the viewer's zone. */
  readonly today: number;
  readonly now: number;
  readonly draft: Draft | null;
  readonly selected: string | null;
  readonly label: string;
}
