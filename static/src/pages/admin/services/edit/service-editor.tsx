import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ServiceView } from '../../../../../../src/contract/services';
import { isStale } from '../../../../api/answer-failed';
import { faultsOf } from '../../../../api/faults-of';
import { saveService } from '../../../../api/services';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { blankRecurrence, RecurrenceList } from '../../../../components/recurrence-field/recurrence-list';
import { Section } from '../../../../components/section';
import { useSight } from '../../../../components/viewer-context';
import { text } from '../../../../text';
import { FocusHeading } from '../../focus-heading';
import { serviceKey, SERVICES_KEY } from '../keys';
import { BasicsFields } from './basics-fields';
import { faultTeller, namesOf, trimmed, type ServiceDraft } from './draft';
import { NeedsEditor } from './needs-editor';
import { OfferingsEditor } from './offerings-editor';
import { ServiceStanding } from './service-standing';

const words = text.serviceAdmin.edit;

/** One service: its record as a form, and what is known about the record itself. `view` null: a new one. */
export function ServiceEditor(props: {
  view: ServiceView | null;
  first: ServiceDraft;
  saved: (id: string) => void;
  reload: () => void;
  leave: () => void;
}) {
  const { view, first } = props;
  const client = useQueryClient();
  const announce = useAnnounce();
  const { now, timeZone } = useSight();
  const [draft, setDraft] = useState(first);
  const [checked, setChecked] = useState(false);
  const set = (part: Partial<ServiceDraft>) => setDraft((before) => ({ ...before, ...part }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(first);
  const save = useMutation({
    mutationFn: () => saveService(trimmed(draft)),
    onSuccess: (next) => {
      client.setQueryData(serviceKey(next.service.id), next);
      void client.invalidateQueries({ queryKey: SERVICES_KEY });
      announce(words.saved(next.service.name));
      props.saved(next.service.id);
    },
  });
  const faults = faultsOf(save.error);
  const faultAt = faultTeller(faults);
  const noName = draft.name.trim() === '';
  const isReadOnly = view !== null && !view.canEdit;
  return (
    <form
      className="stack"
      noValidate
      aria-label={view === null ? words.newTitle : view.service.name}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!noName) save.mutate();
      }}
    >
      <FocusHeading level="h2">{view === null ? words.newTitle : view.service.name}</FocusHeading>
      {isReadOnly ? <p className="subtle">{words.readOnly}</p> : null}
      {view === null ? null : (
        <ServiceStanding view={view} canAct={!isChanged && !isReadOnly} leave={props.leave} />
      )}
      <div>
        <Section title={words.basics} open>
          <BasicsFields draft={draft} set={set} faultAt={faultAt} nameMissing={checked && noName} />
        </Section>
        <Section title={words.needs} summary={draft.dependsOn.length} open>
          <NeedsEditor draft={draft} names={view === null ? {} : namesOf(view)} set={set} faultAt={faultAt} />
        </Section>
        <Section title={words.windows} summary={draft.windows.length} open={draft.windows.length > 0}>
          <p className="subtle">{words.windowsWhy}</p>
          <RecurrenceList
            values={draft.windows}
            change={(windows) => set({ windows: [...windows] })}
            label={words.window}
            add={words.windowsAdd}
            blank={() => blankRecurrence(draft.windows, timeZone, now)}
            most={20}
            faultAt={(path) => faultAt(`windows${path}`)}
          />
        </Section>
        <Section title={words.offerings} summary={draft.offerings.length} open={draft.offerings.length > 0}>
          <OfferingsEditor draft={draft} set={set} faultAt={faultAt} />
        </Section>
      </div>
      {isStale(save.error) ? (
        <div role="alert">
          <SectionMessage appearance="warning" title={words.stale} headingLevel="h3">
            <p>{words.staleWhy}</p>
            <p>
              <Button onClick={props.reload}>{words.staleOpen}</Button>
            </p>
          </SectionMessage>
        </div>
      ) : save.error ? (
        <Failure error={save.error} {...(faults.length > 0 ? { title: words.faults } : {})} />
      ) : null}
      {isReadOnly ? null : (
        <div className="row service-save">
          <Button
            type="submit"
            appearance="primary"
            isLoading={save.isPending}
            isDisabled={!isChanged && view !== null}
          >
            {view === null ? words.add : words.save}
          </Button>
          {view === null ? (
            <Button appearance="subtle" onClick={props.leave}>
              {text.common.cancel}
            </Button>
          ) : isChanged ? (
            <>
              <Button appearance="subtle" onClick={() => setDraft(first)}>
                {text.common.cancel}
              </Button>
              <span className="subtle">{words.unsaved}</span>
            </>
          ) : null}
        </div>
      )}
    </form>
  );
}
