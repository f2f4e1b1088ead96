import type { ChangeView } from '../../contract/change';
import { sealOf } from '../../domain/approvals/seal';
import type { SealedContent } from '../../domain/approvals/types';
import type { Rights } from '../change/rights';
import { viewEmergency } from '../emergency/view-emergency';
import type { Folded } from '../fold-issue';
import { viewVerbs } from '../verbs/view-verbs';
import { viewAfter } from './view-after';

/**
 * The parts of the panel about emergencies, verbs and what comes after implementation, for one person. They are worked out from what
 * is at hand; should that fail, the rest of the panel is still true.
 */
export function viewSince(
  folded: Folded,
  content: SealedContent,
  accountId: string,
  rights: Rights,
  partial: ChangeView['partial'],
): Pick<ChangeView, 'emergency' | 'verbs' | 'after'> {
  const { rules, state, now } = folded;
  const speaker = { accountId, rights };
  try {
    return {
      emergency: viewEmergency(rules, state, sealOf(content), speaker, now),
      verbs: viewVerbs(rules, state, speaker),
      after: viewAfter({ ...folded, content }, accountId),
    };
  } catch {
    partial.push({
      part: 'after',
      message: 'What can be done now, and what is owed, could not be worked out.',
    });
    return {};
  }
}
