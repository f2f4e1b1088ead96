import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState, type ReactNode } from 'react';
import { HttpError } from '../api/http';
import { doTransition, type Transition, type UserBean } from '../api/jira';
import { announce } from '../apps/flags';
import { FieldForm } from '../fields/field-form';
import { isEditable } from '../fields/field-kind';
import { StatusLozenge } from './status-lozenge';

interface Props {
  issueKey: string;
  status: unknown;
  transitions: readonly Transition[];
  values: Readonly<Record<string, unknown>>;
  users: readonly UserBean[];
  done: () => void;
  /** What else can be done, beside the transitions. */
  children?: ReactNode;
}

/** The status and what can be done next. A transition with a screen asks first; a refusal shows Jira's words. */
export function TransitionBar({ issueKey, status, transitions, values, users, done, children }: Props) {
  const [asking, setAsking] = useState<Transition | null>(null);
  const [refusal, setRefusal] = useState<{ name: string; messages: readonly string[] } | null>(null);
  const go = async (transition: Transition, fields: Record<string, unknown>) => {
    await doTransition(issueKey, transition.id, fields);
    setAsking(null);
    setRefusal(null);
    announce({ title: `${issueKey} is now ${transition.to.name}`, appearance: 'success' });
    done();
  };
  const start = async (transition: Transition) => {
    setRefusal(null);
    if (transition.hasScreen) return setAsking(transition);
    try {
      await go(transition, {});
    } catch (error) {
      const messages =
        error instanceof HttpError
          ? [...error.messages, ...Object.values(error.fields)]
          : [(error as Error).message];
      setRefusal({ name: transition.name, messages });
    }
  };
  return (
    <div className="transitions">
      <div className="row">
        <StatusLozenge status={status} />
        {transitions.map((transition) => (
          <Button key={transition.id} spacing="compact" onClick={() => void start(transition)}>
            {transition.name}
          </Button>
        ))}
        <span className="spring" />
        {children}
      </div>
      {refusal && (
        <div role="alert" data-testid="refusal">
          <SectionMessage appearance="error" title={`"${refusal.name}" was refused`}>
            {refusal.messages.map((message) => (
              <p key={message} className="preserve">
                {message}
              </p>
            ))}
          </SectionMessage>
        </div>
      )}
      {asking && (
        <div className="card" data-testid="transition-screen">
          <h2>{asking.name}</h2>
          <FieldForm
            key={asking.id}
            label={asking.name}
            fields={Object.entries(asking.fields ?? {}).filter(([id, meta]) => isEditable(id, meta))}
            values={values}
            users={users}
            cancel={() => setAsking(null)}
            submit={(changed) => go(asking, changed)}
          />
        </div>
      )}
    </div>
  );
}
