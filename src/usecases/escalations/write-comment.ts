import type { EscalationAction } from '../../domain/sla/types';
import { addMarkedComment, findMarkedComment } from '../../jira/comments';
import { escalationLine, escalationText, PUBLIC_LINE } from '../clocks/escalation-text';
import { nobodyWords, peopleOf, personsOf } from './recipients';
import { MARKER, markerId, type Scene } from './scene';

/** More mentions than this are noise. */
const MOST_MENTIONED = 10;
const MINUTE = 60_000;

/** Writes the comment, unless a crash came after it was written. Gives its id. */
export async function writeComment(
  scene: Scene,
  action: Extract<EscalationAction, { kind: 'comment' }>,
  index: number,
): Promise<string> {
  const { deps, folded, step, clock, definition, isLeftOver } = scene;
  const { issue, rules } = folded;
  const id = markerId(step, index);
  if (isLeftOver) {
    const found = await findMarkedComment(deps.jira, issue.id, { key: MARKER, id }, step.claimedAt - MINUTE);
    if (found !== null) return found;
  }
  const people = await personsOf(scene, await peopleOf(scene, [action.to]));
  const shipped = action.isPublic
    ? PUBLIC_LINE
    : escalationLine(rules.rules, clock, definition?.name ?? step.step, step);
  const nobody = action.isPublic ? '' : nobodyWords(action.to);
  const text = escalationText(action.text ?? shipped, people.slice(0, MOST_MENTIONED), nobody);
  return addMarkedComment(deps.jira, issue.id, text, action.isPublic, { key: MARKER, value: { id } });
}
