import type { DoVerb } from '../../contract/verbs';
import { roleOf } from '../rules/find-practice';
import { amendChange } from '../change/amend-change';
import { rightsOn } from '../change/rights';
import type { Deps, UseCase } from '../deps';
import type { Folded } from '../fold-issue';
import { Refusal } from '../refusal';
import { foldedChange, type FoldedChange } from '../schedule/folded-change';
import { moveTo } from '../schedule/move-change';
import { changeViewOf } from '../view-change';
import { extend } from './extend';
import { confirmLeftover, sayMove } from './say';
import { LEADS_TO, whyNot, type Speaker } from './verb-rules';

/** Says an everyday verb: as the person, with a reason that goes on the record. */
export const doVerb: UseCase<'change.do'> = async (deps, request, { accountId }) => {
  const { issueId } = request;
  const folded = await foldedChange(deps, issueId);
  const speaker = { accountId, rights: await rightsOn(deps, issueId) };
  return changeViewOf(deps, await say(deps, folded, request, speaker), accountId);
};

async function say(deps: Deps, folded: FoldedChange, request: DoVerb, speaker: Speaker): Promise<Folded> {
  const { rules, state, issue, now } = folded;
  if (request.verb !== 'reschedule' && request.verb !== 'extend') {
    const { verb, reason } = request;
    const role = roleOf(rules.practice, issue.status.id);
    const arrived = (LEADS_TO[verb] as readonly unknown[]).includes(role);
    // A click that comes again after a crash finds the change where it was to go.
    if (await confirmLeftover(deps, folded, { verb, reason, by: speaker.accountId }, arrived)) return folded;
  }
  const why = whyNot(request.verb, rules, state, speaker);
  if (why !== null) throw new Refusal('CONFLICT', why, 'Reload the panel to see what fits now.');
  switch (request.verb) {
    case 'extend':
      return extend(deps, folded, request, speaker);
    case 'reschedule': {
      const moved = await moveTo(deps, request);
      const { reason } = request;
      return amendChange(deps, moved, (before) => ({
        state: {
          ...before,
          said: [...before.said, { verb: 'reschedule', at: now, by: speaker.accountId, reason }],
        },
        happenings: [
          {
            kind: 'verb done',
            at: now,
            actor: speaker.accountId,
            data: { verb: 'reschedule', reason, was: request.was, start: request.start, end: request.end },
          },
        ],
      }));
    }
    default:
      return sayMove(deps, folded, request, speaker);
  }
}
