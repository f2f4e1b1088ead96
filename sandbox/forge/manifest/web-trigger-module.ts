import * as z from 'zod';
import { ManifestError } from './manifest-error';
import { key } from './widget-module';
import type { RawManifest } from './schema';
import type { WebTriggerModule } from './types';

const MOST_OUTPUTS = 20;
const MOST_BODY_CHARS = 1024;

/**
 * `webtrigger`, static ones only: a dynamic one is egress and ends "Runs on Atlassian", so an app that has one is not what it says.
 * Source: the schema of @forge/manifest 13.7 and its definition ResponseOptions.
 */
export const webTrigger = z.strictObject({
  key,
  function: key,
  response: z.strictObject({
    type: z.literal('static', 'the sandbox runs static web triggers only'),
    outputs: z
      .array(
        z.strictObject({
          key: z.string().min(1).max(255),
          statusCode: z.int().min(100).max(599),
          body: z.string().max(MOST_BODY_CHARS).optional(),
          contentType: z.string().max(255).optional(),
        }),
      )
      .max(MOST_OUTPUTS),
  }),
});

/** The web triggers of a manifest by key. Throws ManifestError for two outputs with one key: which one would be sent? */
export function webTriggersOf(
  { modules }: RawManifest,
  named: (fn: string, where: string) => string,
): ReadonlyMap<string, WebTriggerModule> {
  return new Map(
    (modules.webtrigger ?? []).map((module) => {
      const where = `webtrigger ${module.key}`;
      const outputs = module.response.outputs.map(
        ({ key: name, statusCode, body = '', contentType = 'text/plain' }) =>
          [name, { status: statusCode, body, contentType }] as const,
      );
      const byKey = new Map(outputs);
      if (byKey.size < outputs.length)
        throw new ManifestError(`manifest.yml: ${where} has two outputs with the same key.`);
      return [module.key, { key: module.key, function: named(module.function, where), outputs: byKey }];
    }),
  );
}
