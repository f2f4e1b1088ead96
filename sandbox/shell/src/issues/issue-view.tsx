import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useParams } from 'react-router-dom';
import { editIssue, findUsers, getIssue, getTransitions } from '../api/jira';
import { getModules, type Person } from '../api/sandbox';
import { AppFrame } from '../apps/app-frame';
import { announce } from '../apps/flags';
import { FieldForm } from '../fields/field-form';
import { isEditable, kindOf } from '../fields/field-kind';
import { toWords } from '../fields/field-value';
import { Failure } from '../layout/failure';
import { Adf } from './adf';
import { Comments } from './comments';
import { History } from './history';
import { TransitionBar } from './transition-bar';

const SHOWN_ELSEWHERE = new Set([
  'summary',
  'description',
  'status',
  'comment',
  'issuelinks',
  'attachment',
  'watches',
  'votes',
  'project',
  'issuetype',
  'statuscategorychangedate',
]);
/** First who and how urgent, then the project's own fields, last what Jira keeps by itself. */
const FIRST = ['assignee', 'reporter', 'priority'];
const LAST = ['creator', 'created', 'updated', 'resolutiondate'];
const place = (id: string) => (FIRST.includes(id) ? FIRST.indexOf(id) - 10 : LAST.indexOf(id) + 1);

/** One issue as an agent sees it: texts and panels on the left, fields and context on the right. */
export function IssueView({ user }: { user: Person }) {
  const key = useParams()['key'] as string;
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const issue = useQuery({ queryKey: ['issue', key], queryFn: () => getIssue(key) });
  const users = useQuery({ queryKey: ['users'], queryFn: findUsers });
  // Jira tells the fields of transition screens only here.
  const moves = useQuery({ queryKey: ['transitions', key], queryFn: () => getTransitions(key) });
  const issueId = issue.data?.id;
  const projectId = (issue.data?.fields['project'] as { id: string } | undefined)?.id;
  const modules = useQuery({
    queryKey: ['modules', 'issue', issueId],
    queryFn: () => getModules('issue', { issueId: issueId as string, projectId: projectId as string }),
    enabled: issueId !== undefined,
  });
  /** After anything that changes the issue: read it again and tell the app's frames. */
  const refresh = useCallback(() => {
    for (const name of ['issue', 'transitions', 'comments', 'history'])
      void client.invalidateQueries({ queryKey: [name, key] });
    window.dispatchEvent(new Event('sandbox-changed'));
  }, [client, key]);
  const reload = useCallback(
    () => void client.invalidateQueries({ queryKey: ['issue', key] }),
    [client, key],
  );

  if (issue.isPending)
    return (
      <main className="page" aria-busy="true">
        <Spinner label="Loading the issue" />
      </main>
    );
  if (issue.isError)
    return <Failure title={`${key} can't be shown`} error={issue.error} retry={() => void issue.refetch()} />;

  const { fields, names = {}, schema = {}, editmeta } = issue.data;
  const editable = Object.entries(editmeta?.fields ?? {}).filter(([id, meta]) => isEditable(id, meta));
  const isDocument = (id: string) =>
    schema[id] !== undefined && kindOf(id, { schema: schema[id] }) === 'document';
  const shown = Object.keys(fields).filter(
    (id) => !SHOWN_ELSEWHERE.has(id) && (id === 'assignee' || hasValue(fields[id])) && names[id],
  );
  shown.sort((a, b) => place(a) - place(b));
  const ids = { issueId: issue.data.id, ...(projectId ? { projectId } : {}) };
  const panels = (modules.data ?? []).filter((module) => module.type === 'jira:issuePanel');
  const contexts = (modules.data ?? []).filter((module) => module.type !== 'jira:issuePanel');
  return (
    <main className="issue">
      <section className="issue-main">
        <p className="quiet">
          {toWords(fields['project'])} / {key} / {toWords(fields['issuetype'])}
        </p>
        <h1>{toWords(fields['summary'])}</h1>
        <TransitionBar
          issueKey={key}
          status={fields['status']}
          transitions={moves.data?.transitions ?? []}
          values={fields}
          users={users.data ?? []}
          done={refresh}
        >
          <Button spacing="compact" onClick={() => setEditing(true)} isDisabled={editable.length === 0}>
            Edit
          </Button>
        </TransitionBar>
        {editing && (
          <div className="card">
            <h2>Edit {key}</h2>
            <FieldForm
              label="Save"
              fields={editable}
              values={fields}
              users={users.data ?? []}
              cancel={() => setEditing(false)}
              submit={async (changed) => {
                await editIssue(key, changed);
                setEditing(false);
                announce({ title: `${key} was saved`, appearance: 'success' });
                refresh();
              }}
            />
          </div>
        )}
        <h2>Description</h2>
        {fields['description'] ? (
          <Adf value={fields['description']} />
        ) : (
          <p className="quiet">No description.</p>
        )}
        {shown.filter(isDocument).map((id) => (
          <section key={id}>
            <h2>{names[id]}</h2>
            <Adf value={fields[id]} />
          </section>
        ))}
        {panels.map((module) => (
          <section key={module.key} className="panel" aria-label={module.title}>
            <h2>{module.title}</h2>
            <AppFrame module={module} ids={ids} onRefresh={reload} />
          </section>
        ))}
        <Comments issueKey={key} user={user} done={refresh} />
        <History issueKey={key} />
      </section>
      <aside className="issue-side" aria-label="Details">
        {contexts.map((module) => (
          <section key={module.key} className="card" aria-label={module.title}>
            <h2>{module.title}</h2>
            <AppFrame module={module} ids={ids} onRefresh={reload} />
          </section>
        ))}
        <section className="card">
          <h2>Details</h2>
          <dl>
            {shown
              .filter((id) => !isDocument(id))
              .map((id) => (
                <div key={id}>
                  <dt>{names[id]}</dt>
                  <dd>{id === 'assignee' && !fields[id] ? 'Unassigned' : toWords(fields[id])}</dd>
                </div>
              ))}
          </dl>
        </section>
      </aside>
    </main>
  );
}

const hasValue = (value: unknown) =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
