import type { LedgerLine } from '../../contract/change';
import type { Ballot, Round } from '../../domain/approvals/types';
import { isoOf } from '../../jira/instant';
import type { GateRecord, IssueState, Unauthorised } from '../../store/issue-state-types';

const line = (at: number, kind: string, accountId: string | null, text: string, note?: string | null): LedgerLine => ({
  at: isoOf(at),
  kind,
  accountId,
  text,
  superseded: false,
  ...(note && { note }),
});

/** What happened to a change, oldest first: nothing is left out, a vote that was changed stays visible as such. */
export function viewLedger(state: IssueState): LedgerLine[] {
  const lines = [
    ...state.assessments.map(({ at, number, cause, level, score }) =>
      line(at, 'assessment', null, `Assessment ${number}: ${level}, score ${score}`, cause),
    ),
    ...state.rounds.flatMap(linesOfRound),
    ...state.ballots.map((ballot) => ({ ...lineOfBallot(ballot), superseded: isSuperseded(ballot, state.ballots) })),
    ...state.verdicts.map(lineOfVerdict),
    ...state.unauthorised.map(lineOfUnauthorised),
  ];
  return lines.map((one, index) => ({ one, index })).sort((a, b) => (a.one.at < b.one.at ? -1 : a.one.at > b.one.at ? 1 : a.index - b.index)).map(({ one }) => one);
}

const CLOSED: Readonly<Record<NonNullable<Round['closed']>['how'], string>> = {
  gate: 'ended: the change went into implementation',
  resubmitted: 'ended: the change was submitted again',
  cancelled: 'ended: the change was cancelled or closed',
  superseded: 'ended: the change went back to be worked out',
  void: 'is void: what had been submitted was edited',
  rejected: 'ended: the change was rejected',
};

function linesOfRound(round: Round): LedgerLine[] {
  const opened = line(round.openedAt, 'round', round.openedBy, `Round ${round.number} opened at level ${round.level}`);
  if (round.closed === null) return [opened];
  const { at, by, how, diff } = round.closed;
  const note = diff.length > 0 ? `Edited: ${diff.map(({ name }) => name).join(', ')}` : null;
  return [opened, line(at, how === 'void' ? 'void' : 'round', by, `Round ${round.number} ${CLOSED[how]}`, note)];
}

const VOTES: Readonly<Record<Ballot['vote'], string>> = { approve: 'Approved', reject: 'Rejected', abstain: 'Abstained' };
const lineOfBallot = ({ at, accountId, vote, reason }: Ballot): LedgerLine =>
  line(at, 'ballot', accountId, VOTES[vote], reason);

const isSuperseded = (ballot: Ballot, all: readonly Ballot[]): boolean =>
  all.findLast(({ roundId, accountId }) => roundId === ballot.roundId && accountId === ballot.accountId)?.id !== ballot.id;

function lineOfVerdict({ at, passes, allowed, grandfathered, mode, missing }: GateRecord): LedgerLine {
  const text = passes
    ? 'Gate: passed'
    : grandfathered
      ? 'Gate: passed, since it was submitted before enforcement and attested'
      : allowed
        ? `Gate: would have been refused (${mode})`
        : 'Gate: refused';
  return line(at, 'gate', null, text, missing.map((reason) => reason.text).join('; '));
}

const lineOfUnauthorised = ({ at, by }: Unauthorised): LedgerLine =>
  line(at, 'unauthorised', by, 'Unauthorised: went into implementation without the gate');
