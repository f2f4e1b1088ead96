import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The working calendars of the site. */
export const readCalendars = (): Promise<AnswerOf<'calendars.list'>> => callResolver('calendars.list', {});

/** One calendar with all its versions, newest first. */
export const readCalendar = (id: string): Promise<AnswerOf<'calendars.view'>> =>
  callResolver('calendars.view', { id });

/** A year of a calendar, saved or not; what is wrong with it instead, as long as something is. */
export const previewCalendar = (
  request: RequestOf<'calendars.preview'>,
): Promise<AnswerOf<'calendars.preview'>> => callResolver('calendars.preview', request);

export const saveCalendar = (request: RequestOf<'calendars.save'>): Promise<AnswerOf<'calendars.save'>> =>
  callResolver('calendars.save', request);
