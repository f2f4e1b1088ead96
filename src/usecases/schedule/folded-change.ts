import type { SealedContent } from '../../domain/approvals/types';
import { contentOf } from '../change/read-change';
import type { Deps } from '../deps';
import { foldIssue, type Folded } from '../fold-issue';
import { notAdopted } from '../view-change';

/** A change as it was just folded, with what people wrote in it. */
export interface FoldedChange extends Folded {
  readonly content: SealedContent;
}

/** Folds a change for somebody who looks on. @throws Refusal NOT_ADOPTED when the issue is none */
export async function foldedChange(deps: Deps, issueId: string): Promise<FoldedChange> {
  const folded = await foldIssue(deps, { issueId, act: false });
  if (folded === null || folded.rules.practice.practice !== 'change-enablement') throw notAdopted();
  return { ...folded, content: contentOf(folded.rules, folded.issue, folded.state) };
}
