import type { SlaSettings } from '../../../../../src/contract/sla-admin';

export type BreachCode = SlaSettings['breachCodes'][number];
export const MOST_CODES = 30;

/** What is written in the form; the goal line as it is typed. */
export interface SettingsDraft {
  readonly quietHours: string | null;
  readonly askReason: boolean;
  readonly breachCodes: readonly BreachCode[];
  readonly goal: string;
}
export type SettingsFault = 'nameNeeded' | 'nameTwice' | 'noCode' | 'goal';
/** By field: "goalLine", "breachCodes", "breachCodes[2].name". */
export type SettingsFaults = Readonly<Record<string, SettingsFault>>;

/** Points of a hundred without the noise of floating numbers: 0.955 is "95.5". */
const points = (share: number): string => String(Math.round(share * 100_000) / 1000);

export const draftOf = ({ quietHours, askReason, breachCodes, goalLine }: SlaSettings): SettingsDraft => ({
  quietHours,
  askReason,
  breachCodes,
  goal: points(goalLine),
});

/** 95, "95,5" or "95 %" as a share of one; null for what is no percentage. */
export function readGoal(written: string): number | null {
  const read = /^(\d{1,3}(?:[.,]\d{1,3})?)\s*%?$/.exec(written.trim());
  const value = read ? Number((read[1] ?? '').replace(',', '.')) : Number.NaN;
  return value >= 0 && value <= 100 ? Math.round(value * 1000) / 100_000 : null;
}

/** The settings as they are sent, or what is wrong at which field. */
export function readDraft(
  draft: SettingsDraft,
  projectId: string,
): { readonly settings: SlaSettings } | { readonly faults: SettingsFaults } {
  const faults: Record<string, SettingsFault> = {};
  const goalLine = readGoal(draft.goal);
  if (goalLine === null) faults['goalLine'] = 'goal';
  const names = draft.breachCodes.map(({ name }) => name.trim());
  names.forEach((name, at) => {
    const twice = names.slice(0, at).some((one) => one.toLowerCase() === name.toLowerCase());
    if (name === '') faults[`breachCodes[${at}].name`] = 'nameNeeded';
    else if (twice) faults[`breachCodes[${at}].name`] = 'nameTwice';
  });
  if (draft.askReason && names.length === 0) faults['breachCodes'] = 'noCode';
  if (goalLine === null || Object.keys(faults).length > 0) return { faults };
  const breachCodes = draft.breachCodes.map(({ id }, at) => ({ id, name: names[at] ?? '' }));
  return {
    settings: { projectId, quietHours: draft.quietHours, askReason: draft.askReason, breachCodes, goalLine },
  };
}

/** A new reason; its id is free and says nothing, for names change. */
export function freshCode(codes: readonly BreachCode[]): BreachCode {
  for (let count = codes.length + 1; ; count++) {
    const id = `reason-${count}`;
    if (!codes.some((one) => one.id === id)) return { id, name: '' };
  }
}

/** The list with one of its entries a step up (-1) or down (1); the same list at its ends. */
export function movedBy<T>(list: readonly T[], at: number, step: -1 | 1): readonly T[] {
  const other = at + step;
  const [one, two] = [list[at], list[other]];
  if (one === undefined || two === undefined) return list;
  return list.map((entry, index) => (index === at ? two : index === other ? one : entry));
}
