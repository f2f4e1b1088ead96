import type { UseCase } from '../deps';
import { rightsOn } from '../change/rights';
import { foldedChange } from '../schedule/folded-change';
import { changeViewOf } from '../view-change';
import { addEntry, refuse } from './amend';
import { codedCause, openIncident } from './find-cause';
import { whyNot } from './may';

const ASK = 'Ask somebody who holds it, or plan it as an ordinary change.';

/** Declares a change an emergency, with an open incident of the two gravest priorities or a coded reason. */
export const declareEmergency: UseCase<'change.declare'> = async (
  deps,
  { issueId, cause: asked },
  { accountId },
) => {
  const folded = await foldedChange(deps, issueId);
  const { rules, now } = folded;
  const rights = await rightsOn(deps, issueId);
  const early = whyNot('declare', folded.state, { accountId, rights }, now);
  if (early !== null) refuse(rights.declare ? 'CONFLICT' : 'NOT_ALLOWED', early, ASK);
  const cause =
    asked.kind === 'code'
      ? codedCause(rules.project, asked.code)
      : await openIncident(deps, rules, asked.incidentKey);
  const after = await addEntry(deps, folded, (state) => {
    const why = whyNot('declare', state, { accountId, rights }, now);
    if (why !== null) refuse('CONFLICT', why);
    return { kind: 'declared', at: now, by: accountId, cause };
  });
  return changeViewOf(deps, after, accountId);
};

/** Makes it an ordinary change again; nothing has been let through by it. */
export const undeclareEmergency: UseCase<'change.undeclare'> = async (
  deps,
  { issueId, reason },
  { accountId },
) => {
  const folded = await foldedChange(deps, issueId);
  const rights = await rightsOn(deps, issueId);
  const after = await addEntry(deps, folded, (state) => {
    const why = whyNot('undeclare', state, { accountId, rights }, folded.now);
    if (why !== null) refuse(rights.declare || rights.manage ? 'CONFLICT' : 'NOT_ALLOWED', why);
    return { kind: 'withdrawn', at: folded.now, by: accountId, reason };
  });
  return changeViewOf(deps, after, accountId);
};
