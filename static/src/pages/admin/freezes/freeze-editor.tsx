import SectionMessage from '@atlaskit/section-message/section-message';
import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FreezesView } from '../../../../../src/contract/freezes';
import { checkFreeze } from '../../../api/freezes';
import { FormField } from '../../../components/form-field';
import { Section } from '../../../components/section';
import { useSettled } from '../../../components/use-settled';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { useKeptEdit } from '../use-kept-edit';
import { blankFreeze, isReadable, sameFreeze } from './draft';
import { EffectFields } from './effect-fields';
import { ELSEWHERE, faultsByField } from './field-of';
import { FreezePreview } from './freeze-preview';
import { RetireForm } from './retire-form';
import { SaveBar } from './save-bar';
import { ScopeFields } from './scope-fields';
import { useSaveFreeze } from './use-save-freeze';
import { WhenFields } from './when-fields';

const words = text.freezes.editor;

/** One freeze, or a new one where `id` is null: what it does to which changes, when, and what that would mean. */
export function FreezeEditor(props: {
  id: string | null;
  view: FreezesView;
  canConfigure: boolean;
  saved: (id: string) => void;
}) {
  const { id, view, canConfigure } = props;
  const { now } = useSight();
  const known = view.freezes.find(({ freeze }) => freeze.id === id);
  const [blank] = useState(() => blankFreeze(view.siteTimeZone, now));
  const edit = useKeptEdit(
    ['freeze-edit', id ?? 'new'],
    known?.freeze ?? blank,
    known?.version ?? 0,
    sameFreeze,
  );
  const { draft } = edit;
  const readable = isReadable(draft);
  const settled = useSettled(draft);
  const checked = useQuery({
    queryKey: [
      'freeze-check',
      { ...settled, name: settled.name.trim() === '' ? words.untitled : settled.name },
    ],
    queryFn: ({ queryKey: [, freeze] }) => checkFreeze({ freeze: freeze as typeof draft }),
    enabled: isReadable(settled),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const actions = useSaveFreeze(id, view, edit, props.saved);
  const [touched, setTouched] = useState(false);
  const nameless = draft.name.trim() === '';
  const found = checked.isPlaceholderData || !readable ? [] : (checked.data?.faults ?? []);
  const own = nameless && (touched || known) ? [{ path: 'name', message: words.nameNeeded, remedy: '' }] : [];
  const marked = [
    ...found,
    ...own,
    ...actions.faults.filter(({ path }) => !found.some((one) => one.path === path)),
  ];
  const faultAt = faultsByField(marked);
  const faults = marked.length + (nameless && own.length === 0 ? 1 : 0) + (readable ? 0 : 1);
  const change = (next: typeof draft) => {
    if (actions.faults.length > 0) actions.forget();
    edit.change(next);
  };
  const elsewhere = faultAt(ELSEWHERE);
  const isRetired = known?.state === 'retired';
  return (
    <div className="stack freeze-editor">
      <FocusHeading level="h2">{known?.freeze.name ?? words.newTitle}</FocusHeading>
      {isRetired ? (
        <SectionMessage title={words.retired}>
          <p>{words.retiredWhy}</p>
        </SectionMessage>
      ) : null}
      {canConfigure ? (
        <div className="stack-tight form">
          <FormField label={words.name} help={words.nameHelp} error={faultAt('name')}>
            {(field) => (
              <TextField
                {...field}
                maxLength={120}
                autoComplete="off"
                value={draft.name}
                onBlur={() => setTouched(true)}
                onChange={({ currentTarget }) => change({ ...draft, name: currentTarget.value })}
              />
            )}
          </FormField>
          <FormField label={words.why} help={words.whyHelp} error={faultAt('why')}>
            {(field) => (
              <TextArea
                {...field}
                minimumRows={2}
                maxLength={1000}
                value={draft.why}
                onChange={({ currentTarget }) => change({ ...draft, why: currentTarget.value })}
              />
            )}
          </FormField>
        </div>
      ) : draft.why === '' ? null : (
        <p>{draft.why}</p>
      )}
      <EffectFields freeze={draft} disabled={!canConfigure} change={change} faultAt={faultAt} />
      <Section title={words.scope} open summary={scopeSummary(draft.scope)}>
        <ScopeFields freeze={draft} view={view} disabled={!canConfigure} change={change} faultAt={faultAt} />
      </Section>
      {canConfigure ? (
        <Section title={words.when} summary={words.times(draft.when.length)} open>
          <WhenFields freeze={draft} siteZone={view.siteTimeZone} change={change} faultAt={faultAt} />
        </Section>
      ) : null}
      <Section title={words.preview} open>
        <FreezePreview checked={checked} readable={readable} />
      </Section>
      {elsewhere === undefined ? null : <p className="field-error">{elsewhere}</p>}
      {canConfigure ? (
        <SaveBar
          edit={edit}
          actions={actions}
          isNew={id === null}
          isRetired={isRetired}
          faults={faults}
          hits={checked.data?.hits.length ?? 0}
          reveal={() => setTouched(true)}
        />
      ) : null}
      {canConfigure && known && !isRetired ? <RetireForm actions={actions} /> : null}
    </div>
  );
}

const scopeSummary = (scope: FreezesView['freezes'][number]['freeze']['scope']): string => {
  const used = (['projects', 'services', 'kinds', 'environments'] as const).filter(
    (one) => scope[one].length > 0,
  );
  return used.length === 0 ? words.everything : used.map((one) => words[one]).join(', ');
};
