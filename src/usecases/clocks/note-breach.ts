import { keepLater } from '../reports/keep-later';
import type { ClocksView } from '../../contract/clocks';
import { slaSettingsOf } from '../../domain/rules/sla-defaults';
import { isoOf } from '../../jira/instant';
import type { BreachNote } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import type { Caller, Deps, UseCase } from '../deps';
import { foldIssue } from '../fold-issue';
import type { HappeningKind } from '../happening';
import { record } from '../record';
import { Refusal } from '../refusal';
import { notAdopted } from '../view-change';
import { clocksViewOf } from '../view-clocks';
import { whenItCan } from '../when-it-can';
import { breachNoteOf } from './breach-notes';
import { clocksOf } from './clocks-of';

/** Says why a goal was missed, with one of the project's codes. The last reason counts; the others stay on the record. */
export const explainBreach: UseCase<'clocks.explain'> = (deps, request, caller) =>
  note(deps, request, caller, 'breach explained', (codes) => {
    if (!codes.includes(request.code))
      throw new Refusal(
        'BAD_INPUT',
        `There is no reason "${request.code}" in this project.`,
        'Reload and choose one of the list.',
      );
    return { kind: 'reason', code: request.code, note: request.note };
  });

/** Excuses a missed goal, or takes the excuse back. Reports show both figures; the breach itself stays. */
export const excuseBreach: UseCase<'clocks.excuse'> = (deps, request, caller) => {
  const kind = request.excused ? 'breach excused' : 'excuse taken back';
  return note(deps, request, caller, kind, (_codes, isExcused) => {
    if (isExcused === request.excused)
      throw new Refusal(
        'CONFLICT',
        request.excused ? 'This breach is excused already.' : 'This breach is not excused.',
        'Reload to see what stands.',
      );
    return { kind: 'excuse', excused: request.excused, why: request.why };
  });
};

type Said =
  | Pick<Extract<BreachNote, { kind: 'reason' }>, 'kind' | 'code' | 'note'>
  | Pick<Extract<BreachNote, { kind: 'excuse' }>, 'kind' | 'excused' | 'why'>;

async function note(
  deps: Deps,
  {
    issueId,
    policyId,
    cycle,
  }: { readonly issueId: string; readonly policyId: string; readonly cycle: number },
  { accountId: by }: Caller,
  kind: HappeningKind,
  say: (codes: readonly string[], isExcused: boolean) => Said,
): Promise<ClocksView> {
  const folded = await foldIssue(deps, { issueId, act: false, replays: true });
  const found = folded && (await clocksOf(deps, folded));
  if (folded === null || found === null) throw notAdopted();
  const { now, rules } = folded;
  const clock = found.clocks.find(({ policy }) => policy.id === policyId);
  const missed = clock?.replay.cycles.find(({ number }) => number === cycle)?.breached === true;
  if (!missed)
    throw new Refusal(
      'CONFLICT',
      'This goal was not missed, so there is nothing to say about it.',
      'Reload to see where the clock stands.',
    );
  const codes = slaSettingsOf(rules.project).breachCodes.map(({ id }) => id);
  const state = await retryOnConflict(async (attempt) => {
    const before = attempt === 0 ? folded.state : ((await deps.store.issues.get(issueId)) ?? folded.state);
    const isExcused = breachNoteOf(before.breachNotes, policyId, cycle).excuse !== null;
    const added: BreachNote = { policyId, cycle, by, at: isoOf(now), ...say(codes, isExcused) };
    const after = { ...before, breachNotes: [...before.breachNotes, added] };
    return record(deps, after, [{ kind, at: now, actor: by, data: { ...added } }]);
  });
  await whenItCan(deps, 'keep', () => keepLater(deps, issueId));
  return clocksViewOf(deps, { ...folded, state });
}
