import { closingMessage } from '../../domain/review/closing';
import { editAsUser } from '../../jira/edit-as-user';
import { rightsOn } from '../change/rights';
import { contentOf } from '../change/read-change';
import type { UseCase } from '../deps';
import { foldIssue } from '../fold-issue';
import { judgeClosing } from '../gate/judge-closing';
import { Refusal } from '../refusal';
import { roleOf } from '../rules/find-practice';
import { foldedChange } from '../schedule/folded-change';
import { changeViewOf, notAdopted } from '../view-change';
import { confirmLeftover, sayMove } from './say';
import { whyNot } from './verb-rules';

/**
 * Closes a change, as the person: the outcome is written first, where one is given. Where the gate is enforced everything that is
 * missing is said at once; Jira asks the same again at its transition.
 */
export const closeChange: UseCase<'change.close'> = async (deps, request, { accountId }) => {
  const { issueId, outcome, note } = request;
  let folded = await foldedChange(deps, issueId);
  const reason = note === '' ? 'Closed' : note;
  const said = { verb: 'close' as const, reason, by: accountId };
  const role = roleOf(folded.rules.practice, folded.issue.status.id);
  if (await confirmLeftover(deps, folded, said, role === 'closed'))
    return changeViewOf(deps, folded, accountId);
  const speaker = { accountId, rights: await rightsOn(deps, issueId) };
  const why = whyNot('close', folded.rules, folded.state, speaker);
  if (why !== null) throw new Refusal('CONFLICT', why, 'Reload the panel to see what fits now.');
  const field = folded.rules.practice.fields.changeOutcome;
  if (outcome !== undefined && field !== undefined) {
    await editAsUser(deps.jira, issueId, { [field]: { value: outcome } });
    const after = await foldIssue(deps, { issueId, act: true });
    if (after === null) throw notAdopted();
    folded = { ...after, content: contentOf(after.rules, after.issue, after.state) };
  }
  const missing = judgeClosing(folded.rules, folded.state, folded.issue, {}, folded.now);
  if (missing.length > 0 && folded.rules.project.gate.mode === 'enforce')
    throw new Refusal('CONFLICT', closingMessage(missing), 'Do what is missing, and close it then.', {
      missing,
    });
  return changeViewOf(deps, await sayMove(deps, folded, said, speaker), accountId);
};
