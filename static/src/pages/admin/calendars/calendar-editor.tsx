import SectionMessage from '@atlaskit/section-message/section-message';
import TextField from '@atlaskit/textfield/text-field';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarView } from '../../../../../src/contract/calendars';
import { previewCalendar } from '../../../api/calendars';
import { FormField } from '../../../components/form-field';
import { Section } from '../../../components/section';
import { useSettled } from '../../../components/use-settled';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { HolidaysSection } from './days/holidays-section';
import { OverridesSection } from './days/overrides-section';
import { savedDraft, withZone, type CalendarDraft } from './draft';
import { ELSEWHERE } from './field-of';
import { FaultsProvider, useFault } from './faults';
import { SaveBar } from './save/save-bar';
import { useEdit } from './save/use-edit';
import { useSave } from './save/use-save';
import { UsedBy } from './used-by';
import { VersionsList } from './versions-list';
import { WeekEditor } from './week/week-editor';
import { YearView } from './year/year-view';
import { ZoneField } from './zone-field';

const words = text.calendars.editor;

function NameField(props: { value: string; change: (name: string) => void }) {
  const fault = useFault('name');
  return (
    <FormField label={words.name} error={fault}>
      {(field) => (
        <TextField
          {...field}
          maxLength={80}
          autoComplete="off"
          value={props.value}
          onChange={({ currentTarget }) => props.change(currentTarget.value)}
        />
      )}
    </FormField>
  );
}

function Elsewhere() {
  const fault = useFault(ELSEWHERE);
  return fault === undefined ? null : <p className="field-error">{fault}</p>;
}

/** One calendar: its week, its days off, its year, its versions; new when there is no view of it. */
export function CalendarEditor(props: {
  view: CalendarView | null;
  blank: CalendarDraft;
  canConfigure: boolean;
  saved: (id: string) => void;
}) {
  const { view, blank } = props;
  const { now } = useSight();
  const base = view ? savedDraft(view) : blank;
  const edit = useEdit(view?.summary.id ?? 'new', base, view?.summary.version ?? 0);
  const { draft, change } = edit;
  const [year, setYear] = useState(() => new Date(now).getUTCFullYear());
  const settled = useSettled(draft.definition);
  const preview = useQuery({
    queryKey: ['calendar-year', year, settled],
    queryFn: () => previewCalendar({ definition: settled, year }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const actions = useSave(view?.summary.id ?? null, edit, ({ summary }) => props.saved(summary.id));
  const [nameless, setNameless] = useState(false);
  const found = preview.isPlaceholderData ? [] : (preview.data?.faults ?? []);
  const noName =
    draft.name.trim() === '' && (nameless || view !== null)
      ? [{ path: 'name', message: words.nameNeeded, remedy: '' }]
      : [];
  // The back end checks the hours again: what it found is shown until the next edit brings the check's own answer.
  const faults = [
    ...found,
    ...noName,
    ...actions.faults.filter(({ path }) => !found.some((one) => one.path === path)),
  ];
  const origin = view?.summary.origin ?? 'admin';
  const disabled = !props.canConfigure || origin === 'always';
  const update = (next: CalendarDraft) => {
    if (actions.faults.length > 0) actions.forget();
    change(next);
  };
  const { holidays, overrides } = draft.definition;
  return (
    <FaultsProvider faults={faults} draft={draft}>
      <div className="stack cal-editor">
        <FocusHeading level="h2">{view?.summary.name ?? words.newTitle}</FocusHeading>
        {origin === 'adoption' ? (
          <SectionMessage title={words.adopted}>
            <p>{words.adoptedWhy}</p>
          </SectionMessage>
        ) : null}
        {origin === 'always' ? (
          <SectionMessage title={words.always}>
            <p>{words.alwaysWhy}</p>
          </SectionMessage>
        ) : null}
        {view ? <UsedBy usedBy={view.summary.usedBy} /> : null}
        <div className="sla-fields form">
          {disabled ? null : (
            <NameField
              value={draft.name}
              change={(name) => {
                setNameless(true);
                update({ ...draft, name });
              }}
            />
          )}
          <ZoneField
            value={draft.definition.timeZone}
            disabled={disabled}
            change={(timeZone) => update(withZone(draft, timeZone))}
          />
        </div>
        <Elsewhere />
        <Section title={words.week} open>
          <WeekEditor draft={draft} disabled={disabled} change={update} />
        </Section>
        <Section title={words.holidays} summary={words.days(holidays.length)} open={holidays.length > 0}>
          <HolidaysSection draft={draft} disabled={disabled} change={update} />
        </Section>
        <Section title={words.overrides} summary={words.days(Object.keys(overrides).length)}>
          <OverridesSection draft={draft} disabled={disabled} change={update} />
        </Section>
        <Section title={words.year} open>
          <YearView year={year} go={setYear} preview={preview} />
        </Section>
        {disabled ? null : (
          <SaveBar
            edit={edit}
            actions={actions}
            isNew={view === null}
            faults={faults.length + (draft.name.trim() === '' && noName.length === 0 ? 1 : 0)}
            reveal={() => setNameless(true)}
          />
        )}
        {view ? (
          <Section title={words.versions} summary={view.versions.length}>
            <VersionsList versions={view.versions} />
          </Section>
        ) : null}
      </div>
    </FaultsProvider>
  );
}
