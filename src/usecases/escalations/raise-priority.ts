import { readPriorities } from '../../jira/act-on-issue';
import { writePriority } from '../../jira/write-fields';
import { CannotAct, hasBecome, type Scene } from './scene';

export interface PriorityRef {
  readonly id: string;
  readonly name: string;
}

/** The priority one step up from the issue's, in the matrix's order or else Jira's; null at the top. */
export async function nextPriority({ deps, folded: { rules, issue } }: Scene): Promise<PriorityRef | null> {
  const order =
    rules.project.priority?.matrix.priorities ?? (await readPriorities(deps.jira, issue.projectId));
  const place = order.findIndex(({ id }) => id === issue.priority?.id);
  if (place < 0) throw new CannotAct("The ticket's priority is none of those that the project uses.");
  return order[place - 1] ?? null;
}

/** Sets a priority that was announced before as ours. Nothing is written where it is so, or has been so since. */
export async function raisePriority(scene: Scene, priorityId: string): Promise<void> {
  const { deps, folded } = scene;
  if (folded.issue.priority?.id === priorityId) return;
  if (hasBecome(scene, 'priority', (to) => to === priorityId)) return;
  await writePriority(deps.jira, folded.issue.id, priorityId);
}
