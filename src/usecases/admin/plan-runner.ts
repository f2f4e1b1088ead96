import * as z from '../../shape';
import type { Plan } from '../../domain/provisioning';
import { fitsOneRecord } from '../../store/body';
import type { Job, JobStep } from '../../store/jobs';
import type { Deps } from '../deps';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { Refusal } from '../refusal';
import { inputOf, jobInput, type JobInput } from './job-input';
import { planAsked, planFromParts, readAction, readPart } from './read-steps';

/** A plan as the job that made it keeps it, with what applying it would need. */
export interface KeptPlan {
  readonly plan: Plan;
  readonly input: JobInput;
}
const PLANNED = 'planned';
const keptPlan = z.looseObject({ plan: z.looseObject({ planId: z.string() }), input: jobInput });

async function run(deps: Deps, job: Job, step: JobStep): Promise<StepOutcome> {
  const asked = planAsked.parse(job.input);
  const reading = readAction.safeParse(step.action);
  if (reading.success) return stepDone(await readPart(deps, asked, reading.data, job.bindings));
  const planned = await planFromParts(deps, asked, job.bindings);
  const kept: KeptPlan = { plan: planned.plan, input: inputOf(planned) };
  const bindings = { [PLANNED]: JSON.stringify(kept) };
  if (!fitsOneRecord(bindings))
    throw new Refusal('CONFLICT', 'The plan is too large to be kept.', 'Plan fewer practices at a time.');
  return stepDone(bindings);
}

/** Reads a large site and plans. */
export const planRunner: JobRunner = { run };

/** The plan that a job has made; null: it is not made yet. */
export function keptIn(steps: readonly JobStep[]): KeptPlan | null {
  const text = steps.map((step) => step.bindings[PLANNED]).find((one) => one !== undefined);
  if (text === undefined) return null;
  const value: unknown = JSON.parse(text);
  keptPlan.parse(value);
  // Steps and items are as the planner made them; applying compares the plan's id with a new one's first.
  return value as KeptPlan;
}
