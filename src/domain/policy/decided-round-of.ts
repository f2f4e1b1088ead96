import type { StoredDecidedRound } from '../../contract/decided-round';
import { approverKey } from '../approvals/approver-key';
import { decide } from '../approvals/decide';
import type { Ballot, Exclusion, RosterEntry, Round, Stage } from '../approvals/types';
import type { Millis } from '../time/types';
import type { PolicyInput } from './types';

/** What a round's own record doesn't say. */
export interface AboutRound {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly ballots: readonly Ballot[];
  readonly entries: readonly RosterEntry[];
  readonly exclusions: readonly Exclusion[];
  readonly meetingMinutes: number;
  readonly deferred: number;
  readonly failed: boolean | null;
}

const SETTLED: readonly string[] = ['approved', 'rejected', 'expired'];

/**
 * A closed round as reports and replays need it. When its stages and it itself were decided is found by deciding it anew at each
 * instant at which something happened: the first from which on the decision stood as it stands in the end. E is taken as it is
 * known now. Throws a RangeError for a round that is open.
 */
export function decidedRoundOf(round: Round, about: AboutRound): StoredDecidedRound {
  const { closed } = round;
  if (closed === null) throw new RangeError(`Round ${round.number} is open, so it isn't decided yet.`);
  const instants = instantsOf(round, about, closed.at);
  const looks = instants.map((at) => ({ at, ...decidedAt(round, about, at) }));
  const end = looks.at(-1) ?? { at: closed.at, ...decidedAt(round, about, closed.at) };
  const since = (of: (look: typeof end) => string | undefined): Millis | null => {
    const final = of(end);
    if (final === undefined || !SETTLED.includes(final)) return null;
    const other = looks.findLastIndex((look) => of(look) !== final);
    return looks[other + 1]?.at ?? end.at;
  };
  const ballots = new Map(
    about.ballots.flatMap((one) => (one.roundId === round.id ? [[one.accountId, one] as const] : [])),
  );
  return {
    issueId: about.issueId,
    issueKey: about.issueKey,
    projectId: about.projectId,
    openedAt: round.openedAt,
    decidedAt: since(({ decision }) => decision),
    closedAt: closed.at,
    how: closed.how,
    level: round.level,
    model: round.input?.model ?? null,
    input: inputOf(round),
    policyVersion: round.policyVersion,
    rows: round.rowId.split(' + '),
    outcome: round.outcome,
    stages: round.stages.map(({ definition, roster, openedAt }) => {
      const found = end.stages.find(({ stageId }) => stageId === definition.id);
      const seated = new Set(roster.map(({ accountId }) => accountId));
      const approvals = [...ballots.values()].filter(
        ({ accountId, vote }) => vote === 'approve' && seated.has(accountId),
      );
      return {
        id: definition.id,
        name: definition.name,
        approverKeys: definition.approvers.map(approverKey),
        boardIds: definition.approvers.flatMap((one) => (one.kind === 'board' ? [one.boardId] : [])),
        seats: roster.length,
        openedAt: openedAt === undefined ? round.openedAt : openedAt,
        decidedAt: since(({ stages }) => stages.find(({ stageId }) => stageId === definition.id)?.decision),
        decision: found?.decision ?? 'waiting',
        approvals: found?.approvals ?? 0,
        rejections: found?.rejections ?? 0,
        conditions: approvals.reduce((sum, { conditions }) => sum + (conditions?.length ?? 0), 0),
      };
    }),
    meetingMinutes: about.meetingMinutes,
    deferred: about.deferred,
    failed: about.failed,
  };
}

/** Instants at which something may have decided, the closing last. */
function instantsOf(round: Round, { ballots, entries }: AboutRound, end: Millis): Millis[] {
  const own = ({ roundId }: { readonly roundId: string }): boolean => roundId === round.id;
  const all = [
    round.openedAt,
    ...ballots.filter(own).map(({ at }) => at),
    ...entries.filter(own).map(({ at }) => at),
    ...round.stages.flatMap(({ openedAt, dueAt }) => [openedAt ?? end, dueAt ?? end]),
  ];
  return [...new Set([...all.filter((at) => at < end), end])].sort((a, b) => a - b);
}

function decidedAt(round: Round, { ballots, entries, exclusions }: AboutRound, now: Millis) {
  const then = { ...round, stages: round.stages.map((stage) => stageAt(stage, now)) };
  return decide(
    then,
    ballots.filter(({ at }) => at <= now),
    { exclusions, entries: entries.filter(({ at }) => at <= now), now },
  );
}

/** A stage whose turn had not come yet. */
const stageAt = (stage: Stage, now: Millis): Stage =>
  stage.openedAt != null && stage.openedAt > now ? { ...stage, roster: [], openedAt: null } : stage;

/** Rounds from before the input was recorded were asked about their level alone. */
function inputOf({ input, level }: Round): StoredDecidedRound['input'] {
  const asked: PolicyInput = input ?? {
    level,
    kind: 'normal',
    likelihood: null,
    damage: null,
    model: null,
    services: null,
    criticality: null,
    environment: null,
    freeze: null,
    collision: null,
    labels: [],
    fields: {},
  };
  return {
    ...asked,
    services: asked.services === null ? null : [...asked.services],
    labels: [...asked.labels],
    fields: Object.fromEntries(
      Object.entries(asked.fields).map(([id, value]) => [id, typeof value === 'number' ? value : [...value]]),
    ),
  };
}
