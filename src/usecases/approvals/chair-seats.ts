import { checkDeparture, checkJoin, checkStandIn, type SeatVerdict } from '../../domain/approvals/check-seat';
import type { RoundSight } from '../../domain/approvals/check-ballot';
import { readActivePeople } from '../../jira/active-people';
import { rightsOn } from '../change/rights';
import type { Caller, Deps, UseCase } from '../deps';
import type { ChangeView } from '../../contract/change';
import { Refusal } from '../refusal';
import { foldedChange, type FoldedChange } from '../schedule/folded-change';
import { changeViewOf } from '../view-change';
import { amendRound } from './amend-round';
import { chairRemedy, isChairOf } from './chair-of';
import { hasLeft } from './departures';
import { unlessRefused } from './refuse-seat';
import type { SeatEntry } from './seat-entries';

/** The chair of a stage gives somebody a seat: who joined the group after the stage opened has none by itself. */
export const joinStage: UseCase<'change.join'> = async (deps, request, caller) => {
  const { stageId, accountId, reason } = request;
  await refuseInactive(deps, accountId);
  return asChair(deps, request, caller, ({ sight, by, isChair }) => {
    const { definition } = sight.round.stages.find((one) => one.definition.id === stageId) ?? {};
    const via = request.via ?? definition?.approvers[0]?.via ?? '';
    const said = { kind: 'joined', stageId, accountId, via, by, reason } as const;
    return {
      verdict: checkJoin({ ...sight, stageId, by, isChair, accountId, via }),
      entries: [{ happening: 'seat joined', said }],
    };
  });
};

/** The chair of a stage gives the seat of somebody who is absent, and hasn't voted, to somebody else. */
export const standIn: UseCase<'change.standIn'> = async (deps, request, caller) => {
  const { stageId, accountId, to, reason } = request;
  await refuseInactive(deps, to);
  return asChair(deps, request, caller, ({ sight, by, isChair }) => ({
    verdict: checkStandIn({ ...sight, stageId, by, isChair, accountId, to }),
    entries: [{ happening: 'stood in', said: { kind: 'stoodIn', stageId, accountId, to, by, reason } }],
  }));
};

/**
 * The chair of a stage confirms that somebody who hasn't voted has left: from then on the seat isn't counted. Steward looks for
 * itself whether it is so: a departure alone never approves anything, and neither does one that is only said.
 */
export const confirmDeparture: UseCase<'change.depart'> = (deps, request, caller) => {
  const { stageId, accountId, reason } = request;
  const say = ({ sight, by, isChair, left }: AsChair): Said => {
    const isKnown = sight.entries.some(
      (one) => one.kind === 'vacated' && one.roundId === sight.round.id && one.accountId === accountId,
    );
    const vacated = { kind: 'vacated', stageId, accountId, by: null, reason: NO_MEMBER } as const;
    const found: SeatEntry[] = left && !isKnown ? [{ happening: 'seat vacated', said: vacated }] : [];
    const { round, now: at } = sight;
    const seen = found.map(({ said }) => ({ ...said, id: 'now', roundId: round.id, at }));
    const confirmed = { kind: 'departureConfirmed', stageId, accountId, by, reason } as const;
    return {
      verdict: checkDeparture({
        ...sight,
        entries: [...sight.entries, ...seen],
        stageId,
        by,
        isChair,
        accountId,
      }),
      entries: [...found, { happening: 'departure confirmed', said: confirmed }],
    };
  };
  return asChair(deps, request, caller, say, true);
};

const NO_MEMBER = 'No active member any more when the chair looked.';

interface Seated {
  readonly issueId: string;
  readonly roundId: string;
  readonly stageId: string;
  readonly accountId: string;
}
interface AsChair {
  readonly sight: RoundSight;
  readonly by: string;
  readonly isChair: boolean;
  /** The person whom it is about is no active member any more, if that was looked at. */
  readonly left: boolean;
}
interface Said {
  readonly verdict: SeatVerdict;
  readonly entries: readonly SeatEntry[];
}

async function asChair(
  deps: Deps,
  { issueId, roundId, stageId, accountId }: Seated,
  { accountId: by }: Caller,
  say: (chair: AsChair) => Said,
  looksForLeaver = false,
): Promise<ChangeView> {
  const rights = await rightsOn(deps, issueId);
  const folded: FoldedChange = await foldedChange(deps, issueId);
  const left = looksForLeaver && (await hasLeft(folded, roundId, stageId, accountId));
  const after = await amendRound(deps, folded, roundId, (sight) => {
    const stage = sight.round.stages.find(({ definition }) => definition.id === stageId);
    const isChair = stage !== undefined && isChairOf(folded.rules, stage.definition, by, rights);
    const { verdict, entries } = say({ sight, by, isChair, left });
    const remedy = stage === undefined || isChair ? undefined : chairRemedy(folded.rules, stage.definition);
    unlessRefused(verdict, remedy);
    return entries;
  });
  return changeViewOf(deps, after, by);
}

/** @throws Refusal for somebody who has no active account. One call. */
async function refuseInactive({ jira }: Pick<Deps, 'jira'>, accountId: string): Promise<void> {
  const active = await readActivePeople(jira, [accountId]);
  if (active.length === 0)
    throw new Refusal('CONFLICT', 'This person has no active account on this site.', 'Choose somebody else.');
}
