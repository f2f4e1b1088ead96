import { useKeptEdit } from '../../use-kept-edit';
import { sameDraft, type CalendarDraft } from '../draft';

/** The calendar in memory on top of what is saved. `key` is the calendar's id, or a word for a new one. */
export const useEdit = (key: string, saved: CalendarDraft, version: number) =>
  useKeptEdit(['calendar-edit', key], saved, version, sameDraft);
