import type { AgendaItem } from '../../contract/meetings';
import { exclusionWords } from '../../domain/approvals';
import { mayVoteIn } from '../../domain/approvals/seats-now';
import { discussedBecause } from '../../domain/boards/agenda';
import { expectedLoss } from '../../domain/boards/expected-loss';
import { itemOf, spentOn } from '../../domain/boards/meeting';
import { actionLine, noteLine } from '../../domain/boards/minutes';
import type { AgendaLine, MeetingItem, Said } from '../../domain/boards/types';
import { isoOf } from '../../jira/instant';
import type { IssueState } from '../../store/issue-state-types';
import { exclusionsOf } from '../change/exclusions-of';
import { acknowledgementOf } from '../schedule/acknowledged';
import { boardStage, type BoardStage } from './board-stage';
import { freezesOf } from './candidate-of';
import { keyIn, type Scene } from './scene';
import { mayLeadIn } from './standing';

/** A line that came late, or an item of the agenda, for the person who looks; null: they can't see the change. */
export function viewItem(scene: Scene, item: MeetingItem, line: AgendaLine | null): AgendaItem | null {
  const { states, texts, meeting, now, board } = scene;
  const state = states.get(item.issueId);
  const text = texts.get(item.issueId);
  if (state === undefined || text === undefined) return null;
  const stage = boardStage(state, board.id, meeting.startedAt ?? now, meeting.endedAt ?? now);
  const assessment = state.assessments.at(-1) ?? null;
  const slot = state.plan?.slot ?? null;
  const candidate = line?.candidate ?? null;
  const probability = assessment?.probability ?? null;
  const damage = assessment?.damage.forPolicy ?? null;
  return {
    issueId: item.issueId,
    issueKey: text.key,
    summary: text.summary,
    treat: item.treat,
    state: item.state,
    because: because(item, line),
    pulled: said(item.pulled),
    deferred: said(item.deferred),
    deferrals: candidate?.deferrals ?? 0,
    late: item.late,
    level: stage?.round.level ?? assessment?.level ?? null,
    kind: candidate?.kind ?? stage?.round.input?.kind ?? slot?.kind ?? 'normal',
    // A change that is decided has no line any more, and is as risky as before.
    expectedLoss: expectedLoss({ probability, damage }),
    probability,
    damage,
    irreversible: assessment?.input.damage.irreversible !== false,
    window: { start: slot?.start ?? null, end: slot?.end ?? null },
    plannedMinutes: item.treat === 'discuss' ? board.minutesPerItem : 0,
    spentMs: spentOn(item, meeting.endedAt ?? now),
    conflicts: conflictsOf(state, keyIn(texts)),
    freezes: freezesOf(state, stage?.round, scene.rules)
      .filter(({ exception, exempt }) => exception === null && exempt === null)
      .map(({ name, effect, end }) => ({ name, effect, end })),
    stoppers: (assessment?.input.stoppers ?? []).map((one) => one.text),
    vote: stage && voteOf(stage),
    notes: item.notes.map(noteLine),
    actions: item.actions.map(actionLine),
    you: youOf(scene, state, stage),
  };
}

/** A line on nobody's agenda yet. */
export const viewLate = (scene: Scene, line: AgendaLine): AgendaItem | null =>
  viewItem(scene, itemOf(line), line);

function because(item: MeetingItem, line: AgendaLine | null): string[] {
  if (item.pulled !== null) return [`Pulled out: ${item.pulled.reason}`];
  if (line === null) return [];
  if (line.treat === item.treat) return [...line.because];
  const against = discussedBecause(line.candidate);
  return item.treat === 'discuss'
    ? ['Who leads wants it talked about']
    : ['Who leads put it here', ...against];
}

const said = (one: Said | null) => one && { ...one, at: isoOf(one.at) };

function conflictsOf(
  { plan, acknowledged }: IssueState,
  keyOf: ReturnType<typeof keyIn>,
): AgendaItem['conflicts'] {
  const slot = plan?.slot ?? null;
  return (plan?.conflicts ?? []).map((conflict) => ({
    issueKey: keyOf(conflict),
    grade: conflict.grade,
    why: conflict.why,
    acknowledged: slot !== null && acknowledgementOf(acknowledged, slot, conflict) !== undefined,
  }));
}

function voteOf({ round, name, stands, ballots, delegates, excluded }: BoardStage): AgendaItem['vote'] {
  const { stageId, decision, need, approvals, rejections, words, waitingFor } = stands;
  return {
    ...{
      roundId: round.id,
      seal: round.seal,
      stageId,
      stage: name,
      decision,
      need,
      approvals,
      rejections,
      words,
    },
    ballots: ballots.map(({ accountId, vote, at, reason, conditions }) => ({
      ...{ accountId, vote, at: isoOf(at), reason },
      conditions: [...(conditions ?? [])],
    })),
    waitingFor: [...waitingFor],
    delegates: delegates.map((one) => ({ ...one, for: [...one.for] })),
    excluded: excluded.map((one) => ({ ...one })),
  };
}

function youOf(scene: Scene, state: IssueState, stage: BoardStage | null): AgendaItem['you'] {
  const { person, board, meeting } = scene;
  const part = exclusionsOf(state.duties).find(({ accountId }) => accountId === person.accountId);
  const vote = stage?.ballots.find(({ accountId }) => accountId === person.accountId)?.vote ?? null;
  if (part !== undefined)
    return {
      canVote: false,
      vote,
      canLead: false,
      why: `You have a part in it: who ${exclusionWords(part.why)} neither decides nor leads it.`,
    };
  const canLead = mayLeadIn(board, person, state.projectId) && meeting.state !== 'ended';
  const isOpen = stage !== null && stage.round.closed === null && stage.stands.decision !== 'waiting';
  const canVote = isOpen && mayVoteIn(stage.seats, person.accountId);
  const why = canVote
    ? null
    : isOpen
      ? 'You have no seat in this approval.'
      : 'Nothing of it waits for the board.';
  return { canVote, vote, canLead, why };
}
