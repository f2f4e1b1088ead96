import type { TriedMove } from '../../contract/schedule';
import { isMaterial, sealedContent, sealOf } from '../../domain/approvals';
import { freezeHits } from '../../domain/schedule/freeze-hits';
import type { Slot } from '../../domain/schedule/types';
import { outsideWindows } from '../../domain/schedule/windows';
import { checkSeveral } from '../../jira/check-permissions';
import { isoOf } from '../../jira/instant';
import { assessChange, businessHours, modelAt } from '../change/assess-change';
import { openRoundOf } from '../change/close-open-round';
import { decisionOf } from '../change/decision-of';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { acknowledgementOf } from './acknowledged';
import { foldedChange, type FoldedChange } from './folded-change';
import { frozenChange, viewFreezeHit } from './frozen-change';
import { lookAround } from './look-around';
import { moveTo, refuseForeign } from './move-change';
import { refuseFar } from './refuse-far';
import { riskElsewhere } from './search-slots';
import { placeOf, servicesOf } from './slot-of';
import { seenBy } from './view-conflicts';

const BROWSE = 'BROWSE_PROJECTS';

/** What moving a change would bring, before it is dropped. Nothing is written. */
export const tryMove: UseCase<'schedule.try'> = async (deps, { projectId, issueId, start, end }) => {
  refuseFar(deps.clock.now(), start, end);
  const folded = await foldedChange(deps, issueId);
  refuseForeign(folded.issue, projectId);
  return triedMove(deps, folded, { start: Date.parse(start), end: Date.parse(end) });
};

/** Drops it there, and says what that has brought. */
export const dropMove: UseCase<'schedule.move'> = async (deps, request) => {
  const { start, end } = request;
  refuseFar(deps.clock.now(), start, end);
  const folded = await moveTo(deps, request);
  return triedMove(deps, folded, { start: Date.parse(start), end: Date.parse(end) });
};

async function triedMove(
  deps: Deps,
  folded: FoldedChange,
  span: { readonly start: number; readonly end: number },
): Promise<TriedMove> {
  if (span.end <= span.start)
    throw new Refusal(
      'BAD_INPUT',
      'The planned end must come after the planned start.',
      'Choose a later end.',
    );
  const { rules, issue, state, content, now } = folded;
  const services = await servicesOf(deps, rules, state, issue);
  const phase = state.phase === 'implementing' ? 'implementing' : 'submitted';
  const slot = placeOf(rules, state, issue, services, { ...span, phase });
  const around = await lookAround(deps, slot);
  const others = around.conflicts.map(({ otherId }) => otherId);
  const sees = (await checkSeveral(deps.jira, [BROWSE], others)).get(BROWSE) ?? new Set();
  const there = withWindow(folded, slot);
  const change = { ...frozenChange(rules, issue, services, sealOf(there)), ...span };
  const model = modelAt(rules.rules, now);
  const { input } = assessChange(rules, issue, content, state, { number: 0, at: now, cause: 'move' });
  return {
    conflicts: around.conflicts.map((conflict) => {
      const said = acknowledgementOf(state.acknowledged, slot, conflict);
      return {
        other: seenBy(
          { sees },
          conflict,
          around.others.find((one) => one.issueId === conflict.otherId),
        ),
        grade: conflict.grade,
        why: conflict.why,
        acknowledged: said === undefined ? null : { by: said.by, at: isoOf(said.at), reason: said.reason },
        mover: conflict.mover,
        offer: null,
      };
    }),
    freezes: freezeHits(change, rules.rules.freezes ?? [], state.exceptions).map(viewFreezeHit),
    outsideWindow: outsideWindows(slot, around.reaches).map(({ service }) => service),
    level: riskElsewhere(model, input, now, businessHours(rules))(span).level,
    voidsApproval: voids(folded, there),
  };
}

/** What people wrote, with the window there: as its seal would be. */
function withWindow({ content }: FoldedChange, { start, end }: Slot): FoldedChange['content'] {
  const moved = sealedContent({
    plannedStart: { name: content.fields['plannedStart']?.name ?? 'Planned start', value: start },
    plannedEnd: { name: content.fields['plannedEnd']?.name ?? 'Planned end', value: end },
  });
  return { fields: { ...content.fields, ...moved.fields } };
}

/** An approval, or votes on the way to it, that moving outside of the approved window would cost. */
function voids({ state, now }: FoldedChange, there: FoldedChange['content']): boolean {
  const round = openRoundOf(state);
  if (round === null || !isMaterial(round.content, there)) return false;
  const voted = state.ballots.some(({ roundId }) => roundId === round.id);
  return voted || decisionOf(state, now)?.decision === 'approved';
}
