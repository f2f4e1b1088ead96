import type { AppIds } from '../deps';

/** Jira's key of the project permission "Steward: excuse breaches". */
export const excusePermission = ({ appId, environmentId }: Pick<AppIds, 'appId' | 'environmentId'>): string =>
  `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/excuse-breaches`;
