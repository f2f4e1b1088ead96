import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Person } from '../api/sandbox';
import { createRequest, getMyRequests, getRequestTypes, getServiceDesks } from '../api/service-desk';
import { asText } from '../fields/field-value';
import { Failure } from '../layout/failure';
import { RequestChoices } from './request-choices';

/** The customer portal: raise a request, and see one's own. */
export function Portal({ user }: { user: Person }) {
  const navigate = useNavigate();
  const desks = useQuery({ queryKey: ['desks'], queryFn: getServiceDesks });
  const desk = desks.data?.values[0];
  const types = useQuery({
    queryKey: ['request-types', desk?.id],
    queryFn: () => getRequestTypes(desk?.id as string),
    enabled: desk !== undefined,
  });
  const mine = useQuery({ queryKey: ['my-requests'], queryFn: getMyRequests });
  const [type, setType] = useState('');
  const [summary, setSummary] = useState('');
  const [description, setDescription] = useState('');
  const [choices, setChoices] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState('');
  if (desks.isError)
    return (
      <Failure title="The portal can't be shown" error={desks.error} retry={() => void desks.refetch()} />
    );
  const chosen = type || types.data?.values[0]?.id || '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const made = await createRequest(desk?.id as string, chosen, {
        summary,
        ...(description.trim() && { description }),
        ...Object.fromEntries(Object.entries(choices).map(([id, option]) => [id, { id: option }])),
      });
      await navigate(`/portal/${made.issueKey}`);
    } catch (error) {
      setRefusal((error as Error).message);
    }
  };
  return (
    <main className="page">
      <h1>Welcome to the {desk?.projectName ?? 'service'} portal</h1>
      <section className="card">
        <h2>Raise a request as {user.displayName}</h2>
        {refusal && (
          <div role="alert">
            <SectionMessage appearance="error" title="The request was not raised">
              <p>{refusal}</p>
            </SectionMessage>
          </div>
        )}
        <form className="field-form" onSubmit={(event) => void send(event)}>
          <div className="field">
            <label htmlFor="request-type">What do you need?</label>
            <select
              id="request-type"
              value={chosen}
              onChange={(event) => (setType(event.target.value), setChoices({}))}
            >
              {types.data?.values.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="request-summary">Summary</label>
            <input
              id="request-summary"
              required
              value={summary}
              onChange={(event) => setSummary(event.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor="request-description">Tell us more</label>
            <textarea
              id="request-description"
              rows={3}
              value={description}
              onChange={(event) => setDescription(event.target.value)}
            />
          </div>
          {desk && chosen && (
            <RequestChoices deskId={desk.id} typeId={chosen} values={choices} change={setChoices} />
          )}
          <div className="row">
            <Button type="submit" appearance="primary" isDisabled={chosen === ''}>
              Send
            </Button>
          </div>
        </form>
      </section>
      <h2>My requests</h2>
      {mine.isPending && <Spinner label="Loading" />}
      {mine.isError && <p role="alert">{mine.error.message}</p>}
      {mine.data?.values.length === 0 && <p className="quiet">You have not raised a request yet.</p>}
      <ul className="requests">
        {mine.data?.values.map((request) => (
          <li key={request.issueKey}>
            <Link to={`/portal/${request.issueKey}`}>{request.issueKey}</Link>{' '}
            <span>
              {asText(request.requestFieldValues.find((field) => field.fieldId === 'summary')?.value)}
            </span>
            <Lozenge>{request.currentStatus.status}</Lozenge>
          </li>
        ))}
      </ul>
    </main>
  );
}
