import * as z from '../../shape';
import { slaPolicy, type SlaPolicy } from '../../contract/sla-policy';
import type { Trial } from '../../domain/back-test/back-test';
import type { RulesInForce } from '../../domain/rules/types';
import { calendarBook } from '../../domain/time/book';
import type { Job } from '../../store/jobs';
import { holdersOf } from '../clocks/replay-clocks';

/** What a back-test was asked for, as its job keeps it: the same from the first part to the last. */
const backTestInput = z.object({
  projectId: z.string(),
  policyId: z.string(),
  /** Null: there is no version in force to compare with. */
  before: slaPolicy.nullable(),
  after: slaPolicy,
  source: z.union([
    z.object({ kind: z.literal('project'), days: z.int() }),
    z.object({ kind: z.literal('upload'), uploadId: z.string() }),
  ]),
  /** ISO instant; what would have happened by then. */
  until: z.string(),
});
export interface BackTestInput {
  readonly projectId: string;
  readonly policyId: string;
  readonly before: SlaPolicy | null;
  readonly after: SlaPolicy;
  readonly source:
    | { readonly kind: 'project'; readonly days: number }
    | { readonly kind: 'upload'; readonly uploadId: string };
  readonly until: string;
}

export const inputOf = (job: Pick<Job, 'input'>): BackTestInput => backTestInput.parse(job.input);

/** What every ticket is judged with. Calendars and teams are those in force: drafts are tried against today's. */
export function trialOf(rules: RulesInForce, { projectId, before, after, until }: BackTestInput): Trial {
  const project = rules.projects[projectId];
  return {
    before,
    after,
    book: calendarBook(rules.calendars),
    holders: project ? holdersOf(project) : { field: null, teams: {} },
    site: { statusCategories: project?.statusCategories ?? {} },
    until: Date.parse(until),
  };
}
