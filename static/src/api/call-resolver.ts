import { invoke } from '@forge/bridge';
import type { Answer, AnswerError } from '../../../src/contract/errors';
import type { AnswerOf, RequestOf, ResolverName } from '../../../src/contract/resolvers';
import { text } from '../text';
import { AnswerFailed } from './answer-failed';

const unreachable = (): AnswerError => ({
  code: 'UNAVAILABLE',
  message: text.errors.unreachable,
  remedy: text.errors.unreachableRemedy,
});

function isAnswer<T>(value: unknown): value is Answer<T> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true ? 'data' in value : value.ok === false && 'error' in value;
}

/**
 * Calls one resolver of the back end. Answers are validated there before they leave, so only the envelope is checked.
 * @throws AnswerFailed for a refusal, and with code UNAVAILABLE when no answer came (time-out, crash, lost connection).
 */
export async function callResolver<N extends ResolverName>(
  name: N,
  request: RequestOf<N>,
): Promise<AnswerOf<N>> {
  let answer: unknown;
  try {
    answer = await invoke<object>(name, request);
  } catch {
    throw new AnswerFailed(unreachable());
  }
  if (!isAnswer<AnswerOf<N>>(answer)) throw new AnswerFailed(unreachable());
  if (!answer.ok) throw new AnswerFailed(answer.error);
  return answer.data;
}
