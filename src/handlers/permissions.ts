import { checkPermissions } from '../jira/check-permissions';
import { seesRequest } from '../jira/reports/see-request';
import { rightsOn } from '../usecases/change/rights';
import { excusePermission } from '../usecases/clocks/excuse-permission';
import { mayAudit } from '../usecases/evidence/audit-permission';
import { managesProject } from '../usecases/schedule/manage-permission';
import { mayConfigure } from '../usecases/rules/may-configure';
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

/** The same for a change, asked together with what the person may do with it, which its panel shows. */
export const browseChange: Permission<{ readonly issueId: string }> = {
  name: 'browseChange',
  check: async (deps, { issueId }) => {
    const { browse } = await rightsOn(deps, issueId);
    if (!browse)
      throw new Refusal(
        'NOT_FOUND',
        'This issue does not exist or you cannot see it.',
        'Ask a project administrator for access.',
      );
  },
};

/** The person can see exactly this customer request: as its customer, as one it is shared with, or as an agent. */
export const seeRequest: Permission<{ readonly issueId: string }> = {
  name: 'seeRequest',
  check: async ({ jira }, { issueId }) => {
    if (!(await seesRequest(jira, issueId)))
      throw new Refusal(
        'NOT_FOUND',
        'This request does not exist or you cannot see it.',
        'Open it from the list of your requests, or ask somebody who takes part in it to share it.',
      );
  },
};

/** The person may edit exactly this issue. */
export const editIssue: Permission<{ readonly issueId: string }> = {
  name: 'editIssue',
  check: async ({ jira }, { issueId }) => {
    const granted = await checkPermissions(jira, { permission: 'EDIT_ISSUES', issues: [issueId] });
    if (!granted.issues.includes(issueId))
      throw new Refusal(
        'NOT_ALLOWED',
        'You need the permission to edit this issue for this.',
        'Ask a project administrator for it.',
      );
  },
};

/** The person holds "excuse breaches" on exactly this issue. */
export const excuseBreaches: Permission<{ readonly issueId: string }> = {
  name: 'excuseBreaches',
  check: async (deps, request) => {
    // Whoever can't see the issue must not learn from the refusal that there is one.
    await browseIssue.check(deps, request);
    const { issueId } = request;
    const permission = excusePermission(deps.app);
    const granted = await checkPermissions(deps.jira, { permission, issues: [issueId] });
    if (!granted.issues.includes(issueId))
      throw new Refusal(
        'NOT_ALLOWED',
        'You need the permission "Steward: excuse breaches" in this project for this.',
        'A project administrator can grant it in the permission scheme.',
      );
  },
};

/** The person holds "manage changes" on exactly this issue. */
export const manageChanges: Permission<{ readonly issueId: string }> = {
  name: 'manageChanges',
  check: async (deps, request) => {
    // Whoever can't see the issue must not learn from the refusal that there is one.
    await browseChange.check(deps, request);
    const { manage } = await rightsOn(deps, request.issueId);
    if (!manage)
      throw new Refusal(
        'NOT_ALLOWED',
        'You need the permission "Steward: manage changes" in this project for this.',
        'A project administrator can grant it in the permission scheme.',
      );
  },
};

/** The person can browse exactly this project, and holds "manage changes" in it. */
export const manageInProject: Permission<{ readonly projectId: string }> = {
  name: 'manageInProject',
  check: async (deps, request) => {
    await browseProject.check(deps, request);
    if (!(await managesProject(deps, request.projectId)))
      throw new Refusal(
        'NOT_ALLOWED',
        'You need the permission "Steward: manage changes" in this project for this.',
        'A project administrator can grant it in the permission scheme.',
      );
  },
};

/** The person can browse exactly this project, and edit exactly this issue of it. */
export const editInProject: Permission<{ readonly projectId: string; readonly issueId: string }> = {
  name: 'editInProject',
  check: async (deps, request) => {
    await browseProject.check(deps, request);
    await browseIssue.check(deps, request);
    await editIssue.check(deps, request);
  },
};

/** The person asks about what is theirs: the use case reads nothing but what belongs to the caller. */
export const oneself: Permission<unknown> = { name: 'oneself', check: () => Promise.resolve() };

/** The person can browse exactly this project; where a request may be about none, it has to name one here. */
export const browseProject: Permission<{ readonly projectId: string | null }> = {
  name: 'browseProject',
  check: async ({ jira }, { projectId }) => {
    if (projectId === null)
      throw new Refusal('BAD_INPUT', 'projectId: this can only be asked from a project.', undefined, {
        issues: [{ path: 'projectId', message: 'This can only be asked from a project.' }],
      });
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
  check: async (deps) => {
    if (!(await mayConfigure(deps)))
      throw new Refusal(
        'NOT_ALLOWED',
        'You need the permission "Steward: configure rules" for this.',
        'A Jira administrator can grant it under global permissions.',
      );
  },
};

/** The person holds Steward's global permission "audit (read only)", which nobody has until it is granted. */
export const readAudit: Permission<unknown> = {
  name: 'readAudit',
  check: async (deps) => {
    if (!(await mayAudit(deps)))
      throw new Refusal(
        'NOT_ALLOWED',
        'You need the permission "Steward: audit (read only)" for this.',
        'A Jira administrator can grant it under global permissions.',
      );
  },
};
