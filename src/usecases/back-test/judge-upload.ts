import { addTickets } from '../../domain/back-test/back-test';
import type { RulesInForce } from '../../domain/rules/types';
import type { Deps } from '../deps';
import { trialOf, type BackTestInput } from './input';
import { readPart } from './log-parts';
import type { Progress } from './progress';

/** Judges the next part of an uploaded log. */
export async function judgeUpload(
  deps: Pick<Deps, 'store'>,
  rules: RulesInForce,
  input: BackTestInput,
  uploadId: string,
  before: Progress,
): Promise<Progress> {
  const part = Number(before.next ?? 0);
  const tickets = await readPart(deps, input.projectId, uploadId, part);
  if (tickets === null) return { ...before, listed: true };
  return {
    ...before,
    next: String(part + 1),
    done: before.done + tickets.length,
    tally: addTickets(before.tally, trialOf(rules, input), tickets),
  };
}
