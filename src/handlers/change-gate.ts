import { checkGate, gateQuestion, type GateAnswer } from '../usecases/check-gate';
import { siteOf } from './invocation';
import { makeDeps } from './make-deps';

/** A gate that can't look refuses, says whose fault that is, and names the way out that is always there. */
const OUR_FAULT =
  'Steward could not check this change. That is our fault, not yours: try again in a minute. ' +
  'If it cannot wait, the emergency group can use “Implement without Steward”; that goes on the record.';

/** The workflow validator on every gated transition into implementation. */
export async function changeGate(question: unknown, context: unknown): Promise<GateAnswer> {
  const deps = makeDeps(siteOf(context));
  try {
    return await checkGate(deps, gateQuestion.parse(question));
  } catch (error) {
    deps.log.error('gate.failed', error);
    return { result: false, errorMessage: OUR_FAULT };
  }
}
