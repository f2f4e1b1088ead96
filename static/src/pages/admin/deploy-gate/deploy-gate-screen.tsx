import './deploy-gate.css';
import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useState } from 'react';
import type { DeployKeyView } from '../../../../../src/contract/deploy-gate';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { PeopleProvider } from '../../../components/people-context';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { CopyText } from '../site/copy-text';
import { HowToAsk } from './how-to-ask';
import { KeyForm } from './key-form';
import { KeyTable } from './key-table';
import { RevokeForm } from './revoke-form';
import { RotateForm } from './rotate-form';
import { SecretBox } from './secret-box';
import { useKeys } from './use-keys';

const words = text.deployGate;
type Doing =
  | { readonly what: 'nothing' | 'create' }
  | { readonly what: 'rotate' | 'revoke'; readonly key: DeployKeyView };
const NOTHING: Doing = { what: 'nothing' };

/** The deployment gate: where pipelines ask, with which keys, and how. */
export function DeployGateScreen({ canConfigure }: { canConfigure: boolean }) {
  const { keys, create, rotate, revoke, secret, error, settle } = useKeys();
  const [doing, setDoing] = useState<Doing>(NOTHING);
  if (keys.isPending) return <Skeleton rows={['title', 'line', 'block', 'block']} />;
  if (!keys.data) return <Failure error={keys.error} retry={() => void keys.refetch()} />;
  const view = keys.data;
  const begin = (next: Doing) => {
    settle();
    setDoing(next);
  };
  const end = { onSuccess: () => setDoing(NOTHING) };
  const named = view.keys.find(({ id }) => id === secret?.id)?.name ?? '';
  return (
    <PeopleProvider accountIds={view.keys.map(({ createdBy }) => createdBy)}>
      <div className="stack">
        <FocusHeading level="h2">{words.title}</FocusHeading>
        <p>{words.lead}</p>
        {view.url === null ? (
          <SectionMessage appearance="warning" title={words.noAddress} headingLevel="h3">
            <p>{view.urlTrouble}</p>
          </SectionMessage>
        ) : (
          <div className="stack-tight">
            <h3>{words.address}</h3>
            <code className="one-line">{view.url}</code>
            <div className="row">
              <CopyText content={view.url} label={words.copyAddress} refused={words.notCopied} />
            </div>
          </div>
        )}
        <section className="stack-tight" aria-labelledby="deploy-keys">
          <div className="row spread">
            <h3 id="deploy-keys">{words.keys}</h3>
            {canConfigure && view.projects.length > 0 && doing.what === 'nothing' && secret === null ? (
              <Button appearance="primary" onClick={() => begin({ what: 'create' })}>
                {words.add}
              </Button>
            ) : null}
          </div>
          <p className="subtle">{words.perMinute(view.perMinute)}</p>
          {error ? <Failure error={error} retry={() => void keys.refetch().then(settle)} /> : null}
          {secret === null ? null : (
            <SecretBox name={named} id={secret.id} secret={secret.secret} done={settle} />
          )}
          {doing.what === 'create' ? (
            <KeyForm
              projects={view.projects}
              busy={create.isPending}
              cancel={() => begin(NOTHING)}
              create={(request) => create.mutate(request, end)}
            />
          ) : null}
          {doing.what === 'rotate' ? (
            <RotateForm
              key={doing.key.id}
              name={doing.key.name}
              busy={rotate.isPending}
              cancel={() => begin(NOTHING)}
              rotate={(overlapHours) => rotate.mutate({ id: doing.key.id, overlapHours }, end)}
            />
          ) : null}
          {doing.what === 'revoke' ? (
            <RevokeForm
              key={doing.key.id}
              name={doing.key.name}
              busy={revoke.isPending}
              cancel={() => begin(NOTHING)}
              revoke={() => revoke.mutate(doing.key, end)}
            />
          ) : null}
          {view.projects.length === 0 ? (
            <EmptyState title={words.noProjects} why={words.noProjectsWhy} />
          ) : view.keys.length === 0 ? (
            <EmptyState title={words.none} why={words.noneWhy} />
          ) : null}
          {view.keys.length === 0 ? null : (
            <KeyTable
              keys={view.keys}
              canConfigure={canConfigure}
              act={(what, key) => begin({ what, key })}
            />
          )}
        </section>
        <HowToAsk script={view.script} answers={view.answers} />
      </div>
    </PeopleProvider>
  );
}
