import * as z from 'zod';
import type { AppManifest } from '../../../sandbox/forge/manifest/types';

/** How a resolver of ours answers: what was asked for, or a refusal in words. UNAVAILABLE hides a crash, so it is none. */
const resolver = z.union([
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.string().regex(/^(?!UNAVAILABLE$)/), message: z.string().min(1) }),
  }),
]);
/** Nothing: the wish to be called again (`new InvocationError()` of @forge/events) would be a failure here. */
const event = z.union([z.undefined(), z.null()]);
const outputsOf = (outputs: object): z.ZodType =>
  z.strictObject(Object.fromEntries(Object.keys(outputs).map((name) => [name, z.unknown()])));

/**
 * What Forge documents that each function of the manifest answers, by its key. Made from the modules that name it, so that a new
 * function has a shape, or none and fails. Source: manifest-reference/modules of each kind.
 */
export function shapesOf(manifest: AppManifest): ReadonlyMap<string, { kind: string; shape: z.ZodType }> {
  const shapes = new Map<string, { kind: string; shape: z.ZodType }>();
  const put = (key: string | null, kind: string, shape: z.ZodType): void => {
    if (key !== null) shapes.set(key, { kind, shape });
  };
  manifest.screens.forEach((screen) => put(screen.resolver, 'resolver', resolver));
  manifest.triggers.forEach((one) => put(one.function, 'trigger', event));
  manifest.consumers.forEach((one) => put(one.function, 'consumer', event));
  manifest.preUninstalls.forEach((one) => put(one.function, 'preUninstall', event));
  manifest.schedules.forEach((one) =>
    put(one.function, 'scheduledTrigger', z.object({ statusCode: z.literal(204) })),
  );
  manifest.validators.forEach((one) =>
    put(
      one.function,
      'workflow validator',
      z.strictObject({ result: z.boolean(), errorMessage: z.string().optional() }),
    ),
  );
  manifest.webTriggers.forEach((one) =>
    put(one.function, 'static web trigger', z.strictObject({ outputKey: z.enum([...one.outputs.keys()]) })),
  );
  manifest.jqlFunctions.forEach((key) =>
    put(
      key,
      'JQL function',
      z.union([z.strictObject({ jql: z.string() }), z.strictObject({ error: z.string() })]),
    ),
  );
  manifest.actions.forEach((one) => put(one.function, 'action', outputsOf(one.outputs ?? {})));
  return shapes;
}
