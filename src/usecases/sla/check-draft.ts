import type { UseCase } from '../deps';
import { projectIn, readRules } from '../rules/change-rules';
import { checksOf, lint } from './lint-policy';
import { namesIn } from './names';
import { policyWords } from './policy-words';
import { parseDraft } from './read-draft';
import { readVocabulary } from './read-vocabulary';

/** What is wrong in a draft, and what it says in words, while it is being edited. Nothing is kept. */
export const checkDraft: UseCase<'sla.check'> = async (deps, { projectId, draft: given }) => {
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const { draft, faults } = parseDraft(given);
  if (draft === null) return { findings: faults, words: [] };
  const vocabulary = await readVocabulary(deps, rules, project);
  const checks = checksOf(vocabulary, rules, project, deps.clock.now());
  return { findings: lint(draft, checks), words: policyWords(draft, namesIn(vocabulary, rules, projectId)) };
};
