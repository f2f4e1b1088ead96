import * as z from 'zod';
import type { AppManifest } from '../manifest/types';
import type { Invoke } from '../runtime/invoker';

const answer = z.object({ result: z.boolean(), errorMessage: z.string().optional() });
type Verdict = { result: boolean; errorMessage?: string };

/**
 * Calls a function validator. There is no user in its argument and none in its context. Anything but a proper answer
 * (an exception, a timeout, another shape) counts as false, so that a transition never passes by accident.
 */
export function createValidatorCaller(
  manifest: AppManifest,
  invoke: Invoke,
): (moduleKey: string, argument: unknown) => Promise<Verdict> {
  return async (moduleKey, argument) => {
    const validator = manifest.validators.find(({ key }) => key === moduleKey);
    if (!validator?.function) return { result: false };
    const result = await invoke({
      functionKey: validator.function,
      moduleKey,
      moduleType: 'jira:workflowValidator',
      operation: `validator ${moduleKey}`,
      payload: argument,
      accountId: null,
    });
    const read = answer.safeParse(result.ok ? result.value : undefined);
    if (!read.success) return { result: false };
    const { result: passed, errorMessage } = read.data;
    return { result: passed, ...(errorMessage !== undefined && { errorMessage }) };
  };
}
