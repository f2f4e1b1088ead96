import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addComment, getComments } from '../api/jira';
import type { Person } from '../api/sandbox';
import { announce } from '../apps/flags';
import { toWords } from '../fields/field-value';
import { Adf, toDocument } from './adf';

/** Comments, internal ones marked, and a box to write one. */
export function Comments({ issueKey, user, done }: { issueKey: string; user: Person; done: () => void }) {
  const comments = useQuery({ queryKey: ['comments', issueKey], queryFn: () => getComments(issueKey) });
  const [text, setText] = useState('');
  const send = async (internal: boolean) => {
    try {
      await addComment(issueKey, toDocument(text), internal);
      setText('');
      done();
    } catch (error) {
      announce({
        title: 'The comment was not added',
        description: (error as Error).message,
        appearance: 'error',
      });
    }
  };
  return (
    <section>
      <h2>Comments</h2>
      {comments.isError && <p role="alert">{comments.error.message}</p>}
      {comments.data?.comments.length === 0 && <p className="quiet">No comment yet.</p>}
      {comments.data?.comments.map((comment) => (
        <article key={comment.id} className="comment">
          <p>
            <strong>{comment.author.displayName}</strong>{' '}
            <span className="quiet">{toWords(comment.created)}</span>{' '}
            {comment.jsdPublic === false && <Lozenge appearance="moved">Internal</Lozenge>}
          </p>
          <Adf value={comment.body} />
        </article>
      ))}
      <label htmlFor="new-comment">Comment as {user.displayName}</label>
      <textarea id="new-comment" rows={2} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="row">
        <Button isDisabled={text.trim() === ''} onClick={() => void send(false)}>
          Reply to customer
        </Button>
        <Button isDisabled={text.trim() === ''} onClick={() => void send(true)}>
          Add internal note
        </Button>
      </div>
    </section>
  );
}
