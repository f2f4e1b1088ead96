import { checkPermissions } from '../jira/check-permissions';
import { Refusal } from '../usecases/refusal';
import type { Deps } from '../usecases/deps';

/**
 * Who may call a resolver. `check` throws a Refusal; it asks Jira as the person, on exactly the id in the request:
 * ids in a request are claims until this has been asked.
 */
export interface Permission<Request> {
  readonly name: string;
  readonly check: (deps: Pick<Deps, 'jira' | 'app'>, request: Request) => Promise<void>;
}

const BROWSE = 'BROWSE_PROJECTS';
const ADMINISTER = 'ADMINISTER';

/** The person can see exactly this issue. */
export const browseIssue: Permission<{ readonly issueId: string }> = {
  name: 'browseIssue',
  check: async ({ jira }, { issueId }) => {
    const granted = await checkPermissions(jira, { permission: BROWSE, issues: [issueId] });
    if (!granted.issues.includes(issueId))
      throw new Refusal(
        'NOT_FOUND',
        'This issue does not exist or you cannot see it.',
        'Ask a project administrator for access.',
      );
  },
};

/** The person can browse exactly this project. */
export const browseProject: Permission<{ readonly projectId: string }> = {
  name: 'browseProject',
  check: async ({ jira }, { projectId }) => {
    const granted = await checkPermissions(jira, { permission: BROWSE, projects: [projectId] });
    if (!granted.projects.includes(projectId))
      throw new Refusal(
        'NOT_FOUND',
        'This project does not exist or you cannot see it.',
        'Ask a project administrator for access.',
      );
  },
};

/** The person holds Steward's global permission "configure rules", or administers Jira. */
export const configureRules: Permission<unknown> = {
  name: 'configureRules',
  check: async ({ jira, app }) => {
    const key = `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/configure-rules`;
    const granted = await checkPermissions(jira, { global: [key, ADMINISTER] });
    if (granted.global.length === 0)
      throw new Refusal(
        'NOT_ALLOWED',
        'You need the permission "Steward: configure rules" for this.',
        'A Jira administrator can grant it under global permissions.',
      );
  },
};
