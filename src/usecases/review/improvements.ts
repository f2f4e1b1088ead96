import type { RulesInForce } from '../../domain/rules/types';

/** Where what follows from a review is written down. */
export type Improvements =
  | { readonly kind: 'issues'; readonly projectId: string; readonly typeId: string; readonly words: string }
  | { readonly kind: 'none'; readonly words: string };

/**
 * Where actions become issues: in the change's own project if it has adopted continual improvement, else in the first that has. Where
 * none has, they stay in the review.
 */
export function improvementsOf(
  { projects }: Pick<RulesInForce, 'projects'>,
  projectId: string,
): Improvements {
  const own = Object.values(projects).sort(
    (a, b) =>
      Number(b.projectId === projectId) - Number(a.projectId === projectId) ||
      a.projectKey.localeCompare(b.projectKey),
  );
  for (const project of own) {
    const practice = project.practices.find((one) => one.practice === 'continual-improvement');
    const typeId = practice?.issueTypeIds[0];
    if (typeId !== undefined)
      return {
        kind: 'issues',
        projectId: project.projectId,
        typeId,
        words: `Each action becomes an improvement in ${project.projectKey}.`,
      };
  }
  return {
    kind: 'none',
    words: 'No project has adopted continual improvement, so actions stay in this review.',
  };
}
