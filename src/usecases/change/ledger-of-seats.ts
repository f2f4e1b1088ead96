import type { LedgerLine } from '../../contract/change';
import type { RosterEntry, Round } from '../../domain/approvals/types';
import { isoOf } from '../../jira/instant';
import type { IssueState } from '../../store/issue-state-types';

/** One line of the ledger. */
export const line = (
  at: number,
  kind: string,
  accountId: string | null,
  text: string,
  note?: string | null,
): LedgerLine => ({
  at: isoOf(at),
  kind,
  accountId,
  text,
  superseded: false,
  ...(note && { note }),
});

interface Line {
  readonly line: LedgerLine;
  readonly roundId: string | null;
}

/** What happened to seats, conditions and exclusions, with the round that it belongs to. */
export function linesOfSeats(
  state: Pick<IssueState, 'rounds' | 'roster' | 'conditionsMet' | 'ballots' | 'duties'>,
): Line[] {
  const { rounds, roster, conditionsMet, ballots, duties } = state;
  return [
    ...rounds.flatMap((round) =>
      lateStages(round).map(({ openedAt, definition }) => ({
        line: line(openedAt, 'stage', null, `${definition.name} is asked: its turn has come`),
        roundId: round.id,
      })),
    ),
    ...roster.map((entry): Line => {
      const { text, about } = wordsOf(entry, rounds);
      return {
        line: { ...line(entry.at, entry.kind, entry.by, text, entry.reason), about },
        roundId: entry.roundId,
      };
    }),
    ...conditionsMet.map(({ ballotId, condition, by, at, note }) => {
      const ballot = ballots.find(({ id }) => id === ballotId);
      const text = `Condition met: ${ballot?.conditions?.[condition] ?? ''}`;
      return { line: line(at, 'condition', by, text, note), roundId: ballot?.roundId ?? null };
    }),
    ...(duties.cleared ?? []).map(({ accountId, by, at, reason }): Line => ({
      line: {
        ...line(at, 'cleared', by, '{0} may approve in spite of a part in it', reason),
        about: [accountId],
      },
      roundId: rounds.findLast(({ openedAt }) => openedAt <= at)?.id ?? null,
    })),
  ];
}

/** Stages that opened after their round. */
const lateStages = ({ stages, openedAt }: Round) =>
  stages.flatMap((stage) =>
    stage.openedAt == null || stage.openedAt <= openedAt
      ? []
      : [{ definition: stage.definition, openedAt: stage.openedAt }],
  );

/** The words, and whom "{0}" and "{1}" in them mean. */
function wordsOf(
  entry: RosterEntry,
  rounds: readonly Round[],
): { readonly text: string; readonly about: string[] } {
  const stages = rounds.find(({ id }) => id === entry.roundId)?.stages ?? [];
  const stage = (id: string): string =>
    stages.find(({ definition }) => definition.id === id)?.definition.name ?? id;
  const who = entry.accountId;
  switch (entry.kind) {
    case 'joined':
      return { text: `{0} got a seat in ${stage(entry.stageId)}`, about: [who] };
    case 'stoodIn':
      return { text: `{0} stands in for {1} in ${stage(entry.stageId)}`, about: [entry.to, who] };
    case 'vacated':
      return { text: `{0} has left ${stage(entry.stageId)} without a vote`, about: [who] };
    case 'departureConfirmed':
      return { text: `The seat of {0} in ${stage(entry.stageId)} was given up`, about: [who] };
    case 'recused':
      return { text: '{0} stepped aside', about: [who] };
    case 'delegated':
      return { text: '{0} votes for {1} for a while', about: [entry.to, who] };
    case 'delegationEnded':
      return { text: '{0} votes without a delegate again', about: [who] };
    case 'struck':
      return { text: 'The vote of {0} was struck', about: [who] };
  }
}
