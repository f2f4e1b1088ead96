import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import Spinner from '@atlaskit/spinner';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { getModules, type Person } from '../api/sandbox';
import { addRequestComment, getRequest, getRequestComments } from '../api/service-desk';
import { AppFrame } from '../apps/app-frame';
import { announce } from '../apps/flags';
import { toWords } from '../fields/field-value';
import { Failure } from '../layout/failure';

/** One request as its customer sees it: status, answers, and the app's portal panels. */
export function PortalRequest({ user }: { user: Person }) {
  const key = useParams()['key'] as string;
  const client = useQueryClient();
  const request = useQuery({ queryKey: ['request', key], queryFn: () => getRequest(key) });
  const comments = useQuery({ queryKey: ['request-comments', key], queryFn: () => getRequestComments(key) });
  const issueId = request.data?.issueId;
  const modules = useQuery({
    queryKey: ['modules', 'portal', issueId],
    queryFn: () => getModules('portal', { issueId: issueId as string }),
    enabled: issueId !== undefined,
  });
  const [text, setText] = useState('');
  if (request.isPending)
    return (
      <main className="page" aria-busy="true">
        <Spinner label="Loading the request" />
      </main>
    );
  if (request.isError)
    return (
      <Failure title={`${key} can't be shown`} error={request.error} retry={() => void request.refetch()} />
    );
  const answer = async () => {
    try {
      await addRequestComment(key, text);
      setText('');
      await client.invalidateQueries({ queryKey: ['request-comments', key] });
      await request.refetch();
    } catch (error) {
      announce({
        title: 'The answer was not sent',
        description: (error as Error).message,
        appearance: 'error',
      });
    }
  };
  const value = (id: string) => request.data.requestFieldValues.find((field) => field.fieldId === id)?.value;
  return (
    <main className="page">
      <p className="quiet">{key}</p>
      <h1>{toWords(value('summary'))}</h1>
      <p>
        <Lozenge appearance="inprogress">{request.data.currentStatus.status}</Lozenge>
      </p>
      <p className="preserve">{value('description') ? toWords(value('description')) : ''}</p>
      {(modules.data ?? []).map((module) => (
        <section key={module.key} className="panel" aria-label={module.title}>
          <AppFrame module={module} ids={{ issueId: request.data.issueId }} />
        </section>
      ))}
      <h2>Conversation</h2>
      {comments.isError && <p role="alert">{comments.error.message}</p>}
      {comments.data?.values.map((comment) => (
        <article key={comment.id} className="comment">
          <p>
            <strong>{comment.author.displayName}</strong>{' '}
            <span className="quiet">{toWords(comment.created.iso8601)}</span>
          </p>
          <p className="preserve">{comment.body}</p>
        </article>
      ))}
      <label htmlFor="answer">Answer as {user.displayName}</label>
      <textarea id="answer" rows={2} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="row">
        <Button appearance="primary" isDisabled={text.trim() === ''} onClick={() => void answer()}>
          Send
        </Button>
      </div>
    </main>
  );
}
