import type { OutcomeRecord, ServiceStats, SiteStats } from '../domain/risk/outcome-record';
import * as z from '../shape';

const text = z.string();
const maybeText = z.string().nullable();
const level = z.enum(['Low', 'Medium', 'High', 'Very high']);
const count = z.object({ k: z.number(), n: z.number(), at: text });

/** The input of an assessment is what it was made of then: parts that a later version adds pass through. */
const assessed = z.looseObject({
  number: z.int(),
  at: text,
  modelVersion: z.int(),
  score: z.int(),
  probability: z.number(),
  level,
  input: z.looseObject({ facts: z.record(text, z.unknown()), stoppers: z.array(z.unknown()) }),
});

export const outcomeSchema = z.looseObject({
  changeId: text,
  changeKey: text,
  projectId: text,
  result: z.enum([
    'failed',
    'rolledBack',
    'causedIncident',
    'successful',
    'withIssues',
    'cancelled',
    'rejected',
    'notImplemented',
  ]),
  knownAt: text,
  closedAt: text,
  startedAt: maybeText,
  endedAt: maybeText,
  team: maybeText,
  model: text,
  services: z.array(text),
  environment: maybeText,
  words: z.array(z.int()),
  assessed: assessed.nullable(),
  templateId: text.exactOptional(),
  grave: z.literal(true).exactOptional(),
  counted: z.object({ failed: z.union([z.literal(0), z.literal(1)]), at: text }).nullable(),
}) as unknown as z.Shape<OutcomeRecord>;

export const siteStatsSchema = z.looseObject({
  outcomes: z.int(),
  failures: z.int(),
  site: count,
  teams: z.record(text, count),
  models: z.record(text, count),
  sums: z.record(text, z.object({ n: z.number(), sum: z.number() })),
  vital: z.int(),
  live: z.int().exactOptional(),
}) as unknown as z.Shape<SiteStats>;

export const serviceStatsSchema = z.looseObject({
  history: count,
  models: z.record(text, z.int()),
}) as unknown as z.Shape<ServiceStats>;
