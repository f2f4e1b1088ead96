import * as z from 'zod';

const status = z.strictObject({
  kind: z.literal('status'),
  status: z.number().int().min(400).max(599),
  /** Seconds, sent as Retry-After. */
  retryAfter: z.number().int().min(0).optional(),
  code: z.string().optional(),
});
const effect = z.union([
  status,
  /**
   * timeout: no answer ever. reset: the connection breaks. crash: the function dies. Before the call took effect, or after: then the
   * work is done and the app doesn't know.
   */
  z.strictObject({
    kind: z.enum(['timeout', 'timeoutAfter', 'reset', 'resetAfter', 'crashBefore', 'crashAfter']),
  }),
]);
const pattern = z.string().refine(isPattern, 'must be a regular expression');

export const faultRuleSchema = z.strictObject({
  target: z.enum(['jira', 'kvs', 'queue']),
  /** Searched in "METHOD /path?query" for Jira, in "entity/set name key" for KVS, in "publish queue" for the queue. */
  match: pattern,
  /** The first matching call that is hit, counted from 1. */
  nth: z.number().int().min(1).default(1),
  /** How many matching calls in a row are hit from there on. */
  times: z.number().int().min(1).default(1),
  effect,
});
export const faultSettingsSchema = z.strictObject({
  rules: z.array(faultRuleSchema).default([]),
  /** Queries see the store as it was this many ms ago (sandbox time). */
  queryLagMs: z.number().min(0).default(0),
  /** Product events arrive this late; drawn evenly between the two. */
  eventLateMs: z.tuple([z.number().min(0), z.number().min(0)]).default([0, 0]),
  /** Share of events and queue messages that are delivered twice. */
  duplicates: z.number().min(0).max(1).default(0),
  /** Each event arrives up to 5 s later than it otherwise would, so that those of one burst overtake each other. */
  reorder: z.boolean().default(false),
});
export type FaultRule = z.infer<typeof faultRuleSchema>;
export type FaultEffect = FaultRule['effect'];
export type FaultSettings = z.infer<typeof faultSettingsSchema>;

export type Intercept = (target: FaultRule['target'], operation: string) => FaultEffect | null;

/** Faults on demand, for one site. */
export interface Faults {
  readonly settings: FaultSettings;
  /** Replaces all settings; throws ZodError for what isn't a setting. Counters of rules start again. */
  configure(settings: unknown): void;
  /** Asks whether this call is hit; counts it. */
  hit(target: FaultRule['target'], operation: string): FaultEffect | null;
  /** Lets somebody see every call and say what happens to it where no rule does; null: nobody any more. */
  intercept(decide: Intercept | null): void;
  /** Evenly distributed in [0, 1), the same sequence after every `configure`. */
  readonly random: () => number;
}

export function createFaults(initial: unknown = {}): Faults {
  let settings = faultSettingsSchema.parse(initial);
  let seen = settings.rules.map(() => 0);
  let state = 1;
  let intercept: Intercept | null = null;
  return {
    get settings() {
      return settings;
    },
    configure(next) {
      settings = faultSettingsSchema.parse(next);
      seen = settings.rules.map(() => 0);
      state = 1;
    },
    hit(target, operation) {
      let effect: FaultEffect | null = null;
      settings.rules.forEach((rule, index) => {
        if (rule.target !== target || !new RegExp(rule.match).test(operation)) return;
        const count = (seen[index] ?? 0) + 1;
        seen[index] = count;
        if (count >= rule.nth && count < rule.nth + rule.times) effect ??= rule.effect;
      });
      return effect ?? intercept?.(target, operation) ?? null;
    },
    intercept: (decide) => void (intercept = decide),
    random() {
      // Mulberry32: small, even, and the same on every machine.
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    },
  };
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
