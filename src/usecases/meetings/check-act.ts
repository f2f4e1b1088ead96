import { exclusionWords } from '../../domain/approvals';
import type { MeetingAct } from '../../domain/boards/act';
import { itemsOf } from '../../domain/boards/meeting';
import { exclusionsOf } from '../change/exclusions-of';
import { Refusal } from '../refusal';
import { linesOf, type Scene } from './scene';
import { mayLead, mayLeadIn } from './standing';

/**
 * Refuses an act that this person may not do: reading along is no seat, only who leads leads, and nobody leads a change in which
 * they have a part.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND
 */
export function checkAct(scene: Scene, act: MeetingAct): void {
  const { board, person, role } = scene;
  if (role === 'reader')
    throw new Refusal('NOT_ALLOWED', 'You read along as an auditor.', 'Only the board acts in its meetings.');
  switch (act.verb) {
    case 'pull':
      return checkSeen(scene, act.issueId);
    case 'attend':
      return act.accountId === person.accountId ? undefined : checkLeads(scene);
    case 'start':
    case 'order':
    case 'end':
      return checkLeads(scene);
    case 'next': {
      checkLeads(scene);
      const items = itemsOf(scene.meeting, linesOf(scene));
      const waits = items.find(({ state, treat }) => state === 'waiting' && treat === 'discuss');
      const concerned = [items.find(({ state }) => state === 'now')?.issueId, act.issueId ?? waits?.issueId];
      for (const issueId of concerned) if (issueId !== undefined) checkNoPart(scene, issueId);
      return undefined;
    }
    default:
      checkSeen(scene, act.issueId);
      checkNoPart(scene, act.issueId);
      if (!mayLeadIn(board, person, scene.states.get(act.issueId)?.projectId ?? '')) throw leadsNot();
  }
}

function checkLeads({ board, person }: Scene): void {
  if (!mayLead(board, person)) throw leadsNot();
}

const leadsNot = (): Refusal =>
  new Refusal(
    'NOT_ALLOWED',
    'You don’t lead this meeting.',
    'Ask its chair, a deputy, or a change manager of the project.',
  );

/** Somebody who can't see a change in Jira learns nothing of it here. */
function checkSeen({ texts }: Scene, issueId: string): void {
  if (texts.has(issueId)) return;
  throw new Refusal(
    'NOT_FOUND',
    'This change is not on the agenda, or you can’t see it.',
    'Ask a project administrator for access.',
  );
}

function checkNoPart({ states, person }: Scene, issueId: string): void {
  const state = states.get(issueId);
  const part = state && exclusionsOf(state.duties).find(({ accountId }) => accountId === person.accountId);
  if (part === undefined) return;
  throw new Refusal(
    'NOT_ALLOWED',
    `You have a part in ${state?.issueKey ?? 'this change'}: who ${exclusionWords(part.why)} doesn’t lead it.`,
    'A deputy or a change manager leads this one.',
  );
}
