import type { ProjectRules } from './types';

/** Jira's three categories, by status id. */
export type StatusCategories = NonNullable<ProjectRules['statusCategories']>;
type Category = StatusCategories[string];

/** By the words of Jira's workflow API. */
const BY_WORKFLOW_WORD: Readonly<Record<string, Category>> = {
  TODO: 'new',
  IN_PROGRESS: 'indeterminate',
  DONE: 'done',
};

/** A category in either of Jira's spellings. A status without one counts as one to do. */
export const statusCategory = (word: string): Category =>
  BY_WORKFLOW_WORD[word] ?? (word === 'done' || word === 'indeterminate' ? word : 'new');

/** What these statuses mean, in either of Jira's spellings. */
export const categoriesOf = (
  statuses: readonly { readonly id: string; readonly category: string }[],
): StatusCategories => Object.fromEntries(statuses.map(({ id, category }) => [id, statusCategory(category)]));

/** What is known with what is true now. A status that is gone keeps what it meant: histories still name it. */
export const withCategories = (
  known: StatusCategories | undefined,
  now: StatusCategories,
): StatusCategories => ({ ...known, ...now });
