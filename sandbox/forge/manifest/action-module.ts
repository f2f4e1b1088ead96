import * as z from 'zod';
import { ManifestError } from './manifest-error';
import { key, text } from './widget-module';
import type { RawManifest } from './schema';
import type { ActionModule } from './types';

/** Source: the schema of @forge/manifest 13.7, action and automation:actionProvider. */
const ioType = z.enum(['boolean', 'integer', 'number', 'string']);
export type ActionValueType = z.infer<typeof ioType>;
const MOST = 10;
const few = <T extends z.ZodType>(part: T) =>
  z.record(z.string(), part).refine((all) => Object.keys(all).length <= MOST, `at most ${MOST}`);

export const action = z.strictObject({
  key,
  name: text.max(255),
  description: text.max(255),
  function: key,
  actionVerb: z.enum(['CREATE', 'UPDATE', 'DELETE', 'TRIGGER', 'GET']),
  inputs: few(
    z.strictObject({ title: text, description: text, type: ioType, required: z.boolean().optional() }),
  ),
  outputContext: z
    .strictObject({
      entityName: text.max(12),
      outputType: z.enum(['OBJECT', 'LIST']),
      outputDomain: z
        .string()
        .max(12)
        .regex(/^[a-z-]+$/),
    })
    .optional(),
  outputs: few(z.strictObject({ description: text, nullable: z.boolean(), type: ioType })).optional(),
});

export const actionProvider = z.strictObject({ key, actions: z.array(z.string()).min(1).max(20) });

/** The actions of a manifest by key. Throws ManifestError for a provider that names an action which isn't declared. */
export function actionsOf(
  { modules }: RawManifest,
  named: (fn: string, where: string) => string,
): ReadonlyMap<string, ActionModule> {
  const declared = modules.action ?? [];
  const providers = modules['automation:actionProvider'] ?? [];
  for (const provider of providers)
    for (const name of provider.actions)
      if (!declared.some(({ key: known }) => known === name))
        throw new ManifestError(
          `manifest.yml: automation:actionProvider ${provider.key} names the action "${name}", which isn't declared.`,
        );
  return new Map(
    declared.map((module) => [
      module.key,
      {
        key: module.key,
        function: named(module.function, `action ${module.key}`),
        inputs: module.inputs,
        outputs: module.outputs ?? null,
        isInAutomation: providers.some(({ actions }) => actions.includes(module.key)),
      },
    ]),
  );
}
