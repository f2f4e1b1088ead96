import type { Round } from '../domain/approvals/types';
import { packBody } from './body';
import type { IssueState } from './issue-state-types';
import { ENTITY, KEY } from './keys';
import { OFFLOAD_ABOVE_BYTES } from './offload-facts';
import type { Write } from './transaction';

/** Pages written at once: a transaction takes 25 writes, and the audit records need theirs. */
const MAX_PAGES = 4;
/** What is left of each text of the last voided round, for the panel to show. */
const SHOWN_CHARS = 4000;

/**
 * Moves what closed rounds covered to a page of their own each, the oldest first, as long as the aggregate is too large:
 * plans may have 32,767 characters each, and every edit of a submitted change closes a round. The round that is open, or
 * was the last, keeps its content, since the gate compares it. The pages are written in the same transaction.
 */
export function offloadRounds(state: IssueState): {
  readonly kept: IssueState;
  readonly pages: readonly Write[];
} {
  const pages: Write[] = [];
  let kept = state;
  for (const [index, round] of state.rounds.slice(0, -1).entries()) {
    if (pages.length === MAX_PAGES || bytesOf(kept) <= OFFLOAD_ABOVE_BYTES) break;
    if (round.closed === null) continue;
    const isLatest = index === state.rounds.length - 2;
    if (!isOffloaded(round)) pages.push(pageOf(state.issueId, round));
    kept = {
      ...kept,
      rounds: kept.rounds.map((one) => (one.id === round.id ? shortened(one, isLatest) : one)),
    };
  }
  return { kept, pages };
}

/** Whether what a round covered has been moved to its page. */
const isOffloaded = ({ content }: Pick<Round, 'content'>): boolean =>
  Object.keys(content.fields).length === 0;

const bytesOf = (state: IssueState): number => Buffer.byteLength(JSON.stringify(state));

const pageOf = (issueId: string, round: Round): Write => ({
  entity: ENTITY.ledgerPage,
  key: KEY.ledgerRound(issueId, round.number),
  row: { issueId, page: round.number, body: packBody({ content: round.content, closed: round.closed }) },
});

function shortened(round: Round, isLatest: boolean): Round {
  const clip = (text: string): string =>
    !isLatest ? '' : text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)} …` : text;
  const diff = (round.closed?.diff ?? []).map((one) => ({
    ...one,
    before: clip(one.before),
    after: clip(one.after),
  }));
  return { ...round, content: { fields: {} }, closed: round.closed && { ...round.closed, diff } };
}
