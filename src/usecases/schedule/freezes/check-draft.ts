import type { CheckedFreeze, Freeze } from '../../../contract/schedule';
import { checkFreeze } from '../../../domain/schedule/check-freeze';
import { wordsOfFreeze } from '../../../domain/schedule/words';
import type { RulesInForce } from '../../../domain/rules/types';
import { isoOf } from '../../../jira/instant';
import { decisionOf } from '../../change/decision-of';
import type { UseCase } from '../../deps';
import { checkGroups } from '../../groups/check-groups';
import { compileFrom } from './compile';
import { hitsInPlan } from './hits-in-plan';
import { scopeNames } from './view-freezes';

const MOST_OCCURRENCES = 60;
/** So many changes are listed, and looked up to say whether they are approved. */
const MOST_HITS = 200;
/** Where groups stand in a freeze. */
export const GROUPS_AT = 'approvers.groups';

/** What a freeze would do before it is saved: its times in words, and the changes in the plan that it meets. Nothing is written. */
export const checkDraft: UseCase<'freezes.check'> = async (deps, { freeze }) => {
  const now = deps.clock.now();
  const [rules, services] = await Promise.all([deps.store.rules.get(), deps.store.services.all()]);
  const unknown = await checkGroups(deps, freeze.approvers.groups, GROUPS_AT);
  const faults = [...checkFreeze(freeze, now), ...checkScope(freeze, rules), ...unknown];
  if (faults.length > 0)
    return { faults: faults.map((one) => ({ ...one })), words: [], occurrences: [], hits: [] };
  const compiled = compileFrom(freeze, 0, now);
  const slots = (await hitsInPlan(deps, [compiled], now)).slice(0, MOST_HITS);
  const states = await deps.store.issues.getMany(slots.map(({ issueId }) => issueId));
  const hits: CheckedFreeze['hits'] = slots.map(({ issueId, issueKey, start, end, level }, index) => {
    const state = states[index] ?? null;
    const approved = state !== null && decisionOf(state, now)?.decision === 'approved';
    return { issueId, issueKey, start, end, approved, level };
  });
  return {
    faults: [],
    words: wordsOfFreeze(freeze, scopeNames(rules, services)),
    occurrences: compiled.occurrences
      .filter(([, end]) => end > isoOf(now))
      .slice(0, MOST_OCCURRENCES)
      .map(([start, end]) => ({ start, end })),
    hits,
  };
};

/** A freeze for a project that Steward doesn't look after would hold nothing, and nobody would know. */
export function checkScope({ scope }: Freeze, rules: RulesInForce | null): CheckedFreeze['faults'] {
  const strange = scope.projects.findIndex((id) => !Object.hasOwn(rules?.projects ?? {}, id));
  if (strange < 0) return [];
  const path = `scope.projects[${strange}]`;
  return [
    {
      path,
      message: 'Steward does not look after changes in this project.',
      remedy: 'Adopt change enablement there first, or leave the project out.',
    },
  ];
}
