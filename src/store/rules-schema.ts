import * as z from '../shape';
import { practiceId } from '../contract/common';
import { SHIPPED_BANDS, SHIPPED_STOPPERS } from '../domain/risk/shipped-parts';
import { boardRules } from '../contract/board-terms';
import { templateRules } from '../contract/template-rules';
import type { RulesInForce } from '../domain/rules/types';
import { storedPolicy } from './policy-schema';

const versioned = { id: z.string().min(1), version: z.int(), effectiveFrom: z.string().min(1) };
const calendarVersion = z.looseObject({
  version: z.int(),
  effectiveFrom: z.string().min(1),
  name: z.string(),
  correction: z.string().exactOptional(),
  origin: z.literal('admin').exactOptional(),
  definition: z.looseObject({
    timeZone: z.string().min(1),
    weekly: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))),
    holidays: z.array(z.string()),
    overrides: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))),
  }),
});
const practice = z.looseObject({
  practice: practiceId,
  version: z.int(),
  adoptedAt: z.string().min(1),
  issueTypeIds: z.array(z.string()),
  statuses: z.record(z.string(), z.array(z.string())),
  fields: z.record(z.string(), z.string()),
});
const gate = z.looseObject({
  mode: z.enum(['off', 'observe', 'enforce']),
  since: z.string().min(1),
  attached: z.boolean(),
  attachment: z.string(),
  grandfathered: z.array(
    z.looseObject({ issueId: z.string(), by: z.string(), why: z.string(), until: z.string() }),
  ),
});
/** Records from before an escalation could do several things have one `action`. */
const step = z.union([
  z.looseObject({ id: z.string(), actions: z.array(z.unknown()) }),
  z
    .looseObject({ id: z.string(), action: z.unknown() })
    .transform(({ action, ...rest }) => ({ ...rest, actions: [action] })),
]);
const slaPolicy = z.looseObject({
  ...versioned,
  name: z.string(),
  agreement: z.enum(['SLA', 'OLA', 'UC']),
  clock: z.looseObject({
    start: z.array(z.unknown()),
    pause: z.array(z.unknown()),
    stop: z.array(z.unknown()),
  }),
  goals: z.array(z.looseObject({ id: z.string() })).min(1),
  escalations: z.array(step),
});
const named = z.object({ id: z.string(), name: z.string() });
const team = z.looseObject({
  name: z.string(),
  lead: z.string().nullable(),
  members: z.array(z.string()),
  calendar: z.string().nullable(),
});
const slaSettings = z.looseObject({
  quietHours: z.string().nullable(),
  askReason: z.boolean(),
  breachCodes: z.array(named),
  goalLine: z.number(),
});
const project = z.looseObject({
  projectId: z.string().min(1),
  projectKey: z.string().min(1),
  practices: z.array(practice),
  gate,
  priority: z
    .looseObject({
      mode: z.enum(['set', 'advise']),
      matrix: z.looseObject({
        impacts: z.array(named),
        urgencies: z.array(named),
        cells: z.array(z.array(z.int())),
        priorities: z.array(named),
      }),
    })
    .nullable(),
  slaPolicies: z.array(slaPolicy),
  slaSettings: slaSettings.exactOptional(),
  teamField: z.string().min(1).exactOptional(),
  teams: z.record(z.string(), team).exactOptional(),
  statusCategories: z.record(z.string(), z.enum(['new', 'indeterminate', 'done'])).exactOptional(),
  approvalPolicies: z.array(storedPolicy),
  emergencyCodes: z.array(z.object({ code: z.string().min(1), text: z.string() })).exactOptional(),
  templates: z.array(templateRules).exactOptional(),
  portal: z.looseObject({ names: z.boolean() }).exactOptional(),
  groups: z.looseObject({
    peers: z.string(),
    cab: z.string(),
    changeManagers: z.string(),
    emergency: z.string(),
  }),
});

/** Records from before models were edited have one weight for all histories, and nothing of what is new. */
export const riskModel = z
  .looseObject({
    version: z.int(),
    factors: z.array(z.looseObject({ id: z.string() })),
    historyWeight: z.number().exactOptional(),
    questions: z.array(z.unknown()).exactOptional(),
    bands: z.array(z.number()).exactOptional(),
    stoppers: z.array(z.string()).exactOptional(),
    historyWeights: z.unknown().exactOptional(),
  })
  .transform(({ historyWeight, ...model }) => ({
    ...model,
    questions: model.questions ?? [],
    bands: model.bands ?? SHIPPED_BANDS,
    stoppers: model.stoppers ?? SHIPPED_STOPPERS,
    historyWeights: model.historyWeights ?? {
      team: historyWeight ?? 1 / 3,
      model: historyWeight ?? 1 / 3,
      service: historyWeight ?? 1 / 3,
    },
  }));
const freeze = z.looseObject({
  id: z.string().min(1),
  name: z.string(),
  effect: z.enum(['block', 'approve', 'warn']),
  occurrences: z.array(z.tuple([z.string(), z.string()])),
});

/**
 * The stored shape of the rules in force. Everything that code reaches into is checked; parts that a later version
 * adds pass through, so that a message written by version n+1 can be read by version n.
 */
export const rulesSchema = z.looseObject({
  schema: z.literal(1),
  version: z.int().min(1),
  timeZone: z.string().min(1),
  appAccountId: z.string().min(1).exactOptional(),
  appFields: z.looseObject({
    riskLevel: z.string().min(1),
    approvalState: z.string().min(1),
    slaDue: z.string().min(1),
    slaState: z.string().min(1),
  }),
  calendars: z.record(z.string(), z.array(calendarVersion).min(1)),
  riskModels: z.array(riskModel).min(1),
  pinnedModel: z.int().exactOptional(),
  twoPeople: z.literal(true).exactOptional(),
  freezes: z.array(freeze).exactOptional(),
  boards: z.array(boardRules).exactOptional(),
  projects: z.record(z.string(), project),
}) as unknown as z.Shape<RulesInForce>;
