import type { IssueState } from './issue-state-types';
import { packBody } from './body';
import { ENTITY, KEY } from './keys';
import type { Write } from './transaction';

/** Above this a record gets close to Forge's 240 KiB; the older half of the facts moves to a page of its own. */
export const OFFLOAD_ABOVE_BYTES = 200 * 1024;

/**
 * Moves the older half of the observed facts to a new ledger page when the aggregate has grown too large.
 * The page is written in the same transaction, so no fact is ever in neither or both.
 */
export function offload(state: IssueState): { readonly kept: IssueState; readonly pages: readonly Write[] } {
  if (state.facts.length < 2 || Buffer.byteLength(JSON.stringify(state)) <= OFFLOAD_ABOVE_BYTES)
    return { kept: state, pages: [] };
  const half = Math.ceil(state.facts.length / 2);
  const page = state.pages + 1;
  const row = { issueId: state.issueId, page, body: packBody(state.facts.slice(0, half)) };
  return {
    kept: { ...state, facts: state.facts.slice(half), pages: page },
    pages: [{ entity: ENTITY.ledgerPage, key: KEY.ledgerPage(state.issueId, page), row }],
  };
}
