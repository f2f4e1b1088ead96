import type { InstalledApp, Jira, JiraRequest, JiraResponse, ProductEvent } from '../../sandbox/core/types';

/** A site that answers who asked, remembers every call, and emits what it is told to. */
export interface FakeJira extends Jira {
  readonly calls: JiraRequest[];
  readonly installed: InstalledApp[];
  emit(event: ProductEvent): void;
  /** Replaces the answer to every call. */
  answer: (request: JiraRequest) => JiraResponse;
}

export function fakeJira(cloudId = 'cloud-1'): FakeJira {
  const listeners: ((event: ProductEvent) => void)[] = [];
  const jira: FakeJira = {
    cloudId,
    siteUrl: 'http://localhost:4000',
    calls: [],
    installed: [],
    answer: (request) =>
      answerIssue(request) ?? {
        status: 200,
        body: { actor: request.actor, path: request.path, cloudId },
        headers: { 'x-sandbox-points': '2' },
      },
    handle(request) {
      jira.calls.push(request);
      return Promise.resolve(jira.answer(request));
    },
    onEvent: (listener) => void listeners.push(listener),
    emit: (event) => listeners.forEach((listener) => listener(event)),
    install: (app) => void jira.installed.push(app),
    uninstall: () => undefined,
    evaluate: (expression, { issueId }) => Promise.resolve(expression.includes(`'${issueId}'`)),
    isPanelPinned: () => true,
    snapshot: () => ({}),
  };
  return jira;
}

/** Any issue asked for exists, in project 1. */
function answerIssue({ method, path }: JiraRequest): JiraResponse | null {
  const id = /^\/rest\/api\/3\/issue\/([^/]+)$/.exec(path)?.[1];
  if (method !== 'GET' || id === undefined) return null;
  const fields = {
    issuetype: { id: '10', name: 'Change' },
    project: { id: '1', key: 'ITSM', projectTypeKey: 'service_desk' },
  };
  return { status: 200, body: { id, key: `ITSM-${id}`, fields } };
}
