import * as z from '../shape';
import { practiceId, projectId } from './common';

/** One thing wrong with a pack or an adaptation: where, what, and what to do. A warning doesn't stop adopting. */
export const finding = z.object({
  where: z.string(),
  text: z.string(),
  severity: z.enum(['error', 'warning']),
});
export type FindingView = z.infer<typeof finding>;

const name = z.string().trim().min(1).max(255);
const byRef = <T>(item: z.Shape<T>) => z.record(z.string(), item);

/**
 * What a customer does differently from the shipped pack: a small diff, kept apart from it, so that a later version of
 * the pack can be taken up. Everything is named by the pack's refs. A name that the site has already means: use that one
 * ("RFC" in the place of "Change").
 */
export const adaptation = z.object({
  practice: practiceId,
  /** Version of the pack that it was made for. */
  version: z.int().min(1),
  names: z.object({
    types: byRef(z.string().trim().min(1).max(60)),
    fields: byRef(name),
    statuses: byRef(z.string().trim().min(1).max(60)),
    requestTypes: byRef(name),
  }),
  drop: z.object({
    fields: z.array(z.string()),
    statuses: z.array(z.string()),
    requestTypes: z.array(z.string()),
  }),
  /** The whole list of a select field's options, in order; `from` is the shipped option's name that it stands for. */
  options: byRef(z.array(z.object({ name, from: z.string().nullable() })).min(1)),
});
export type Adaptation = z.infer<typeof adaptation>;

/** How a project sets priority: one matrix for all practices that use one. Lists are most serious first, 1 to 6 long. */
export const priorityScheme = z.object({
  /** `advise`: Steward shows what it would set and leaves Jira's priority alone. */
  mode: z.enum(['set', 'advise']),
  impacts: z.array(name).min(1).max(6),
  urgencies: z.array(name).min(1).max(6),
  /** Names of Jira's priorities, most urgent first. */
  priorities: z.array(name).min(1).max(10),
  /** cells[impact][urgency] = index into `priorities`. */
  cells: z
    .array(z.array(z.int().min(0)).min(1))
    .min(1)
    .max(6),
});
export type PriorityScheme = z.infer<typeof priorityScheme>;

export const practiceState = z.enum(['planned', 'adopted', 'drifted']);
export type PracticeState = z.infer<typeof practiceState>;
const practiceKind = z.enum(['full', 'register']);

export const catalogueEntry = z.object({
  id: practiceId,
  name: z.string(),
  kind: practiceKind,
  version: z.int(),
  purpose: z.string(),
  brings: z.array(z.string()),
  icon: z.string(),
  requires: z.array(practiceId),
  helps: z.array(practiceId),
  /** Where it is in use; `behind`: adopted from an earlier version of the pack. */
  projects: z.array(
    z.object({
      id: projectId,
      key: z.string(),
      name: z.string(),
      state: practiceState,
      behind: z.boolean(),
    }),
  ),
});
export type CatalogueEntry = z.infer<typeof catalogueEntry>;

/** One edition or view of the framework: groups of cells, each with the practices that cover it. */
export const framework = z.object({
  id: z.enum(['v3', 'v4', 'v4-value-chain', 'v5', 'cobit', 'dimensions']),
  name: z.string(),
  /** What a cell is called here: "process", "practice", "activity", "objective", "dimension". */
  cellWord: z.string(),
  groups: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      cells: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** `full`: with behaviour of its own; `register`: recorded, nothing more. Empty: not covered. */
          coveredBy: z.array(z.object({ practice: practiceId, how: practiceKind })),
        }),
      ),
    }),
  ),
});
export type Framework = z.infer<typeof framework>;

export const catalogue = z.object({
  practices: z.array(catalogueEntry),
  frameworks: z.array(framework),
});
export type Catalogue = z.infer<typeof catalogue>;

const texts = z.array(z.string());
/** Everything about one practice, as the pack has it or as a project has adapted it. */
export const practiceView = z.object({
  entry: catalogueEntry,
  raci: z.array(
    z.object({
      activity: z.string(),
      responsible: z.string(),
      accountable: z.string(),
      consulted: texts,
      informed: texts,
    }),
  ),
  procedure: z.array(z.object({ name: z.string(), text: z.string(), status: z.string().nullable() })),
  types: z.array(
    z.object({
      ref: z.string(),
      name: z.string(),
      icon: z.string(),
      kind: z.enum(['standard', 'subtask']),
      description: z.string(),
    }),
  ),
  fields: z.array(
    z.object({
      ref: z.string(),
      name: z.string(),
      type: z.string(),
      options: texts,
      description: z.string(),
      /** What needs it, in words; empty: it can be dropped. */
      neededBy: texts,
    }),
  ),
  statuses: z.array(
    z.object({
      role: z.string(),
      name: z.string(),
      category: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
      description: z.string(),
      entry: texts,
      neededBy: texts,
    }),
  ),
  workflow: z.object({
    name: z.string(),
    description: z.string(),
    onExisting: z.enum(['replace', 'extend']),
    guarded: z.string().nullable(),
    transitions: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        from: texts,
        to: z.string(),
        guard: z.enum(['none', 'gate', 'wayOut']),
        description: z.string(),
      }),
    ),
  }),
  requestTypes: z.array(
    z.object({ ref: z.string(), name: z.string(), description: z.string(), group: z.string() }),
  ),
  linkTypes: z.array(z.object({ name: z.string(), inward: z.string(), outward: z.string() })),
  /** Default policies in words, a line each. */
  policies: z.array(
    z.object({ kind: z.enum(['SLA', 'OLA', 'UC', 'risk', 'approval']), name: z.string(), words: texts }),
  ),
  /** The shipped matrix; null: the practice sets no priority. */
  matrix: priorityScheme.nullable(),
  measures: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      question: z.string(),
      formula: z.string(),
      unit: z.string(),
      better: z.enum(['higher', 'lower']),
    }),
  ),
  dependencies: z.array(
    z.object({ practice: practiceId, need: z.enum(['requires', 'helps']), why: z.string() }),
  ),
  byHand: z.array(z.object({ name: z.string(), text: z.string() })),
  /** What adopting does, in plain sentences. */
  adopting: texts,
});
export type PracticeView = z.infer<typeof practiceView>;

/** Asks for a practice; with a project: as that project has adapted it. */
export const viewPractice = z.object({ practice: practiceId, projectId: projectId.optional() });

export const checkAdaptation = z.object({ adaptation, priority: priorityScheme.optional() });
export const adaptationView = z.object({
  findings: z.array(finding),
  /** The adapted practice; null while it can't even be read. */
  practice: practiceView.nullable(),
});
export type AdaptationView = z.infer<typeof adaptationView>;
