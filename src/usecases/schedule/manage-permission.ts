import type { AppIds } from '../deps';

type Installed = Pick<AppIds, 'appId' | 'environmentId'>;

const keyOf = ({ appId, environmentId }: Installed, module: string): string =>
  `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${module}`;

/** Jira's key of the project permission "Steward: manage changes". */
export const managePermission = (app: Installed): string => keyOf(app, 'manage-changes');

/** Jira's key of the project permission "Steward: override risk". */
export const overridePermission = (app: Installed): string => keyOf(app, 'override-risk');
