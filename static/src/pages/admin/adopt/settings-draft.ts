import type { AdoptionSettings } from '../../../../../src/contract/admin';
import { text } from '../../../text';

/** The settings as they stand in the form: texts that may not be valid yet. */
export interface SettingsDraft {
  readonly timeZone: string;
  readonly opens: string;
  readonly closes: string;
  readonly holidays: string;
  readonly groups: AdoptionSettings['groups'];
  readonly quorum: string;
  readonly priority?: AdoptionSettings['priority'];
}
export type SettingsErrors = Partial<
  Record<'timeZone' | 'hours' | 'holidays' | 'quorum' | keyof AdoptionSettings['groups'], string>
>;

const words = text.admin.wizard.invalid;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
export const GROUPS = ['peers', 'cab', 'changeManagers', 'emergency'] as const;

const lines = (list: string) =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A calendar date that exists: "2026-02-30" does not. */
function isDate(line: string): boolean {
  const date = new Date(`${line}T00:00:00.000Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(line) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(line)
  );
}

export const draftOf = (settings: AdoptionSettings): SettingsDraft => ({
  ...settings,
  holidays: settings.holidays.join('\n'),
  quorum: String(settings.quorum),
});

/** Checks a draft whole: either the settings or what must be mended, by field. */
export function readDraft(draft: SettingsDraft): { settings: AdoptionSettings } | { errors: SettingsErrors } {
  const errors: SettingsErrors = {};
  if (!draft.timeZone) errors.timeZone = words.zone;
  if (!TIME.test(draft.opens) || !TIME.test(draft.closes) || draft.opens >= draft.closes)
    errors.hours = words.hours;
  const wrong = lines(draft.holidays).find((line) => !isDate(line));
  if (wrong !== undefined) errors.holidays = words.holiday(wrong);
  for (const group of GROUPS) if (!draft.groups[group]) errors[group] = words.group;
  const quorum = Number(draft.quorum);
  if (!/^\d+$/.test(draft.quorum.trim()) || quorum < 1 || quorum > 50) errors.quorum = words.quorum;
  if (Object.keys(errors).length > 0) return { errors };
  const holidays = [...new Set(lines(draft.holidays))].sort();
  return { settings: { ...draft, holidays, quorum } };
}
