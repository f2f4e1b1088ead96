import type { SimilarView } from '../../contract/change';
import { similarChanges, wordsOf, wordsOfSimilar } from '../../domain/likeness';
import { teamOf } from '../../domain/risk/stats';
import { isoOf } from '../../jira/instant';
import { checkPermissions } from '../../jira/check-permissions';
import type { UseCase } from '../deps';
import { foldedChange } from '../schedule/folded-change';
import { evidenceFor } from './gather';
import { readOutcomes } from './read-outcomes';
import { RESULT_WORDS } from './result-words';

/** The newest three hundred closed changes of the project are compared. */
const PAGES = 3;
const SHOWN = 8;
/** Some may be hidden from the person who asks. */
const CANDIDATES = 24;

/** Past changes of the project that are most like this one, with how they ended. What the person can't see is left out. */
export const similarTo: UseCase<'change.similar'> = async (deps, { issueId }) => {
  const { rules, issue, state, content, now } = await foldedChange(deps, issueId);
  const of = evidenceFor(rules, issue);
  const services = state.evidence?.services ?? [];
  const outcomes = await readOutcomes(deps, { projectId: issue.projectId }, PAGES);
  const similar = similarChanges(
    {
      changeId: issue.id,
      services: services.map(({ id }) => id),
      team: teamOf(of.team, services),
      model: of.model,
      environment: of.environment,
      words: wordsOf(`${issue.summary}\n${content.fields['description']?.text ?? ''}`),
    },
    outcomes,
    CANDIDATES,
  );
  const ids = similar.map(({ outcome }) => outcome.changeId);
  const visible =
    ids.length === 0
      ? []
      : (await checkPermissions(deps.jira, { permission: 'BROWSE_PROJECTS', issues: ids })).issues;
  const shown = similar.filter(({ outcome }) => visible.includes(outcome.changeId)).slice(0, SHOWN);
  return {
    at: isoOf(now),
    changes: shown.map(({ outcome, likeness, why, failed }): SimilarView['changes'][number] => ({
      issueId: outcome.changeId,
      issueKey: outcome.changeKey,
      likeness,
      why: [...why],
      closedAt: outcome.closedAt,
      result: RESULT_WORDS[outcome.result],
      failed,
      level: outcome.assessed?.level ?? null,
    })),
    words: wordsOfSimilar(shown),
    searched: outcomes.length,
  };
};
