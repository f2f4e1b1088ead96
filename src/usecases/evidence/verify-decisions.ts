import { checkBallots, checkDecisions, checkRounds, checkSeals } from '../../domain/evidence/pack-checks';
import type { ChainRecord } from '../../domain/audit/chain';
import { StoreCorrupt } from '../../store/errors';
import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';

const CHECKS = [checkSeals, checkRounds, checkBallots, checkDecisions];

/**
 * What is wrong with the rounds, votes, answers of the gate and assessments that Steward decides by, held against the chain of the
 * ticket; null: nothing. They are stored beside the chain, with old rounds on pages of their own.
 */
export async function faultOfDecisions(
  { store }: Pick<Deps, 'store'>,
  state: IssueState,
  chain: readonly ChainRecord[],
): Promise<string | null> {
  try {
    const content = {
      chain,
      rounds: await wholeRounds(store, state),
      ballots: state.ballots,
      gate: state.verdicts,
      risk: { assessments: state.assessments },
    };
    return firstFault(content);
  } catch (error) {
    if (error instanceof StoreCorrupt) return 'What an old round covered can’t be read.';
    throw error;
  }
}

function firstFault(content: object): string | null {
  for (const check of CHECKS)
    try {
      check(content);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  return null;
}

/** With what they covered: texts of old rounds lie on pages of their own. */
async function wholeRounds(store: Deps['store'], { issueId, rounds }: IssueState) {
  const moved = rounds.filter(({ content }) => Object.keys(content.fields).length === 0);
  if (moved.length === 0) return rounds;
  const pages = await store.evidence.roundPages(
    issueId,
    moved.map(({ number }) => number),
  );
  return rounds.map((round) => ({ ...round, content: pages.get(round.number)?.content ?? round.content }));
}
