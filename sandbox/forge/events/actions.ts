import * as z from 'zod';
import type { ActionValueType } from '../manifest/action-module';
import type { ActionModule, AppManifest } from '../manifest/types';
import type { Invoke } from '../runtime/invoker';

/** Who asks for an action: a rule of Automation, which sees only what an actionProvider names, or an agent. */
export const ACTION_CALLERS = ['rule', 'agent'] as const;
export interface ActionCall {
  readonly actionKey: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly caller: (typeof ACTION_CALLERS)[number];
  /** The actor of the rule or the person who talks to the agent; null for a rule that runs as nobody whom the app is told. */
  readonly accountId: string | null;
}
export type ActionAnswer =
  | { readonly ok: true; readonly outputs: unknown }
  | { readonly ok: false; readonly error: { readonly message: string } };

const failed = (message: string): ActionAnswer => ({ ok: false, error: { message } });

/**
 * Calls the function of an action with `{...inputs, context}` and holds what goes in and what comes out against the manifest. What the
 * platform does with inputs and outputs that don't fit is not written down: here they are refused by name.
 * Source: developer.atlassian.com/platform/forge/manifest-reference/modules/rovo-action and automation-action.
 */
export function createActionCaller(
  manifest: AppManifest,
  cloudId: string,
  invoke: Invoke,
): (call: ActionCall) => Promise<ActionAnswer> {
  return async ({ actionKey, inputs, caller, accountId }) => {
    const module = manifest.actions.get(actionKey);
    if (!module) return failed(`manifest.yml has no action "${actionKey}".`);
    if (caller === 'rule' && !module.isInAutomation)
      return failed(`No automation:actionProvider names the action "${actionKey}".`);
    const wrongInput = faultOf(inputsOf(module), inputs);
    if (wrongInput !== null) return failed(`The inputs of ${actionKey} don't fit: ${wrongInput}`);
    const result = await invoke({
      functionKey: module.function,
      moduleKey: actionKey,
      moduleType: 'action',
      operation: `action ${actionKey}`,
      payload: { ...inputs, context: { cloudId, moduleKey: actionKey } },
      accountId,
    });
    if (!result.ok) return failed(result.message);
    const wrongOutput = module.outputs === null ? null : faultOf(outputsOf(module.outputs), result.value);
    if (wrongOutput !== null) return failed(`The outputs of ${actionKey} don't fit: ${wrongOutput}`);
    return { ok: true, outputs: result.value ?? null };
  };
}

const VALUES: Readonly<Record<ActionValueType, z.ZodType>> = {
  boolean: z.boolean(),
  integer: z.int(),
  number: z.number(),
  string: z.string(),
};
const mapped = <T>(all: Readonly<Record<string, T>>, make: (part: T) => z.ZodType): z.ZodType =>
  z.strictObject(Object.fromEntries(Object.entries(all).map(([name, part]) => [name, make(part)])));

const inputsOf = ({ inputs }: ActionModule): z.ZodType =>
  mapped(inputs, ({ type, required }) => (required === true ? VALUES[type] : VALUES[type].optional()));
const outputsOf = (outputs: NonNullable<ActionModule['outputs']>): z.ZodType =>
  mapped(outputs, ({ type, nullable }) => (nullable ? VALUES[type].nullish() : VALUES[type]));

function faultOf(schema: z.ZodType, value: unknown): string | null {
  const read = schema.safeParse(value);
  return read.success ? null : z.prettifyError(read.error);
}
