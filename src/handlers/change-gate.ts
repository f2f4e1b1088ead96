import { checkGate, gateQuestion, type GateAnswer } from '../usecases/check-gate';
import { gateDeps } from './gate-deps';

/** A gate that can't look refuses, says whose fault that is, and names the way out that is always there. */
const OUR_FAULT =
  'Steward could not check this change. That is our fault, not yours: try again in a minute. ' +
  'If it cannot wait, the emergency group can use “Implement without Steward”; that goes on the record.';

/** Forge ends the function after 25 s and Jira then refuses without a word of ours; nobody waits that long anyway. */
const ENOUGH_MS = 10_000;

/** The workflow validator on every gated transition into implementation. */
export async function changeGate(question: unknown): Promise<GateAnswer> {
  const deps = gateDeps();
  const patience = { over: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      patience.over = true;
      reject(new Error(`no answer within ${ENOUGH_MS / 1000} s`));
    }, ENOUGH_MS);
  });
  try {
    return await Promise.race([checkGate(deps, gateQuestion.parse(question), patience), tooLong]);
  } catch (error) {
    deps.log.error('gate.failed', error);
    return { result: false, errorMessage: OUR_FAULT };
  } finally {
    clearTimeout(timer);
  }
}
