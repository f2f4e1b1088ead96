import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import type { TemplatesView } from '../../../../../src/contract/templates';
import { EmptyState } from '../../../components/empty-state';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { useStandardPlace } from './go';
import { Nominations } from './nominations';
import { TemplateCard } from './template-card';

const words = text.standard;

/** Every standard change of the project, those in force first. */
export function Catalogue({ view, siteUrl }: { view: TemplatesView; siteUrl: string }) {
  const place = useStandardPlace();
  const [wanted, setWanted] = useState('');
  const { canManage } = view.you;
  const parts = wanted.toLowerCase().split(/\s+/);
  const visible = view.templates.filter(
    ({ status }) => canManage || status === 'active' || status === 'suspended',
  );
  const found = visible.filter(({ name, description }) =>
    parts.every((part) => `${name} ${description}`.toLowerCase().includes(part)),
  );
  return (
    <div className="stack">
      <p className="subtle">{words.intro}</p>
      <div className="row spread">
        {visible.length === 0 ? null : (
          <div className="standard-search">
            <FormField label={words.search}>
              {(field) => (
                <TextField
                  {...field}
                  type="search"
                  value={wanted}
                  onChange={({ currentTarget }) => setWanted(currentTarget.value)}
                />
              )}
            </FormField>
          </div>
        )}
        {canManage ? <StartTemplate /> : null}
      </div>
      <p role="status" className="hidden-text">
        {words.found(found.length)}
      </p>
      {visible.length === 0 ? (
        <EmptyState title={words.empty} why={words.emptyWhy} />
      ) : found.length === 0 ? (
        <EmptyState title={words.noMatch} why={words.noMatchWhy} />
      ) : (
        <ul className="plain-list standard-list" aria-label={words.list}>
          {found.map((one) => (
            <li key={one.id}>
              <TemplateCard template={one} days={view.days} />
            </li>
          ))}
        </ul>
      )}
      {canManage ? <Nominations view={view} siteUrl={siteUrl} make={place.create} /> : null}
    </div>
  );
}

function StartTemplate() {
  const place = useStandardPlace();
  const [asks, setAsks] = useState(false);
  const [key, setKey] = useState('');
  if (!asks)
    return (
      <div className="row">
        <Button appearance="primary" onClick={() => place.create('')}>
          {words.create}
        </Button>
        <Button onClick={() => setAsks(true)}>{words.fromChange}</Button>
      </div>
    );
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (key.trim() !== '') place.create(key.trim());
      }}
    >
      <FormField label={words.key} help={words.fromChangeHelp}>
        {(field) => (
          <TextField
            {...field}
            autoFocus
            maxLength={60}
            width="small"
            value={key}
            onChange={({ currentTarget }) => setKey(currentTarget.value)}
          />
        )}
      </FormField>
      <div className="row">
        <Button type="submit" appearance="primary">
          {words.take}
        </Button>
        <Button onClick={() => setAsks(false)}>{words.cancel}</Button>
      </div>
    </form>
  );
}
