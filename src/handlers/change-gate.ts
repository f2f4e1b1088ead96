import { checkGate, gateQuestion, type GateAnswer } from '../usecases/check-gate';
import { answerInTime } from '../usecases/gate/answer-in-time';
import { failureCode } from '../usecases/health/failure-code';
import { gateDeps } from './gate-deps';
import { reportDone, reportFailed } from './report';

/** A gate that can't look refuses, says whose fault that is, and names the way out that is always there. */
const OUR_FAULT =
  'Steward could not check this change. That is our fault, not yours: try again in a minute. ' +
  'If it cannot wait, the emergency group can use “Implement without Steward”; that goes on the record.';

/** The person waits, and storage may be what fails: counting gets a moment and no more. */
const COUNTING_MS = 1_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

/** The workflow validator on every gated transition into implementation. */
export async function changeGate(question: unknown): Promise<GateAnswer> {
  const deps = gateDeps();
  const invoked = { operation: 'change-gate', began: deps.clock.now() };
  const failed = (code: string): Promise<void> =>
    Promise.race([reportFailed(deps, invoked, code), pause(COUNTING_MS)]);
  try {
    const { unrecorded, ...answer } = await answerInTime(
      (patience) => checkGate(deps, gateQuestion.parse(question), patience),
      pause,
    );
    if (unrecorded) {
      deps.log.error('gate.unrecorded', new Error('no answer in time, and the gate only observes'));
      await failed('UNRECORDED');
    } else reportDone(deps, invoked, answer.result ? 'OK' : 'REFUSED');
    return answer;
  } catch (error) {
    deps.log.error('gate.failed', error);
    await failed(failureCode(error));
    return { result: false, errorMessage: OUR_FAULT };
  }
}
