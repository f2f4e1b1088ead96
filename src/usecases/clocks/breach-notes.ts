import type { BreachNoteView } from '../../contract/clocks';
import { slaSettingsOf } from '../../domain/rules/sla-defaults';
import type { ProjectRules } from '../../domain/rules/types';
import type { BreachNote } from '../../store/issue-state-types';

/** What stands of everything that was said of a missed cycle: the last reason, and the last word on excusing. */
export function breachNoteOf(
  notes: readonly BreachNote[],
  policyId: string,
  cycle: number,
): {
  readonly reason: Extract<BreachNote, { kind: 'reason' }> | null;
  readonly excuse: Extract<BreachNote, { kind: 'excuse' }> | null;
} {
  const said = notes.filter((note) => note.policyId === policyId && note.cycle === cycle);
  const reason = said.findLast((note) => note.kind === 'reason') ?? null;
  const last = said.findLast((note) => note.kind === 'excuse') ?? null;
  return { reason, excuse: last?.excused === true ? last : null };
}

/** The same with the name of the code; a code that was removed since keeps its id. */
export function viewBreachNote(
  project: Pick<ProjectRules, 'slaSettings'>,
  notes: readonly BreachNote[],
  policyId: string,
  cycle: number,
): BreachNoteView {
  const { reason, excuse } = breachNoteOf(notes, policyId, cycle);
  const { breachCodes } = slaSettingsOf(project);
  return {
    reason: reason && {
      code: reason.code,
      name: breachCodes.find(({ id }) => id === reason.code)?.name ?? reason.code,
      note: reason.note,
      by: reason.by,
      at: reason.at,
    },
    excuse: excuse && { why: excuse.why, by: excuse.by, at: excuse.at },
  };
}
