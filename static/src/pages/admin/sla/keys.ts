/** Keys under which the answers about policies are kept. */
export const policiesKey = (projectId: string) => ['sla-policies', projectId] as const;
export const policyKey = (projectId: string, policyId: string) =>
  ['sla-policy', projectId, policyId] as const;
export const vocabularyKey = (projectId: string) => ['sla-vocabulary', projectId] as const;
export const lastBackTestKey = (projectId: string, policyId: string) =>
  ['back-test', projectId, policyId] as const;
export const activatedKey = (projectId: string, policyId: string) =>
  ['sla-activated', projectId, policyId] as const;
