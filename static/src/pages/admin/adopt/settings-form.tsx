import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import type { AdoptionSettings, SettingsView } from '../../../../../src/contract/admin';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { draftOf, GROUPS, readDraft, type SettingsErrors } from './settings-draft';
import { StepHeading } from './step-heading';

const words = text.admin.wizard;
const zones = () =>
  Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));

/** What the administrator decides before the plan is made, filled in with what Steward proposes and why. */
export function SettingsForm(props: {
  proposal: SettingsView;
  start: AdoptionSettings;
  /** What is adapted so far, in words. */
  adapted: string;
  back: () => void;
  send: (settings: AdoptionSettings, next: 'adapt' | 'plan') => void;
}) {
  const { proposal, start, back, send } = props;
  const [draft, setDraft] = useState(() => draftOf(start));
  const [errors, setErrors] = useState<SettingsErrors>({});
  const change = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const groups = proposal.groups.map(({ id, name }) => ({ value: id, label: name }));
  const submit = (next: 'adapt' | 'plan') => {
    const result = readDraft(draft);
    setErrors('errors' in result ? result.errors : {});
    if ('settings' in result) send(result.settings, next);
  };
  return (
    <form
      className="stack form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit('plan');
      }}
    >
      <StepHeading step={2}>{words.settings}</StepHeading>
      <p>{words.settingsWhy}</p>
      {proposal.reasons.length > 0 ? (
        <SectionMessage title={words.proposals} headingLevel="h3">
          <ul>
            {proposal.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </SectionMessage>
      ) : null}
      <h3>
        {words.hours} <span className="subtle">({words.days})</span>
      </h3>
      <FormField label={words.timeZone} error={errors.timeZone}>
        {(field) => (
          <Choice
            {...field}
            options={zones()}
            value={draft.timeZone}
            onChange={(timeZone) => change({ timeZone })}
          />
        )}
      </FormField>
      <div className="pair">
        <FormField label={words.opens} error={errors.hours}>
          {(field) => (
            <TextField
              {...field}
              type="time"
              value={draft.opens}
              onChange={(event) => change({ opens: event.currentTarget.value })}
            />
          )}
        </FormField>
        <FormField label={words.closes}>
          {(field) => (
            <TextField
              {...field}
              type="time"
              value={draft.closes}
              onChange={(event) => change({ closes: event.currentTarget.value })}
            />
          )}
        </FormField>
      </div>
      <FormField label={words.holidays} help={words.holidaysHelp} error={errors.holidays}>
        {(field) => (
          <TextArea
            {...field}
            minimumRows={3}
            maxHeight="30vh"
            value={draft.holidays}
            onChange={(event) => change({ holidays: event.currentTarget.value })}
          />
        )}
      </FormField>
      <h3>{words.whoDecides}</h3>
      {GROUPS.map((group) => (
        <FormField key={group} label={words[group]} error={errors[group]}>
          {(field) => (
            <Choice
              {...field}
              options={groups}
              value={draft.groups[group]}
              onChange={(id) => change({ groups: { ...draft.groups, [group]: id } })}
            />
          )}
        </FormField>
      ))}
      <FormField label={words.quorum} help={words.quorumHelp} error={errors.quorum}>
        {(field) => (
          <TextField
            {...field}
            type="number"
            min={1}
            max={50}
            width="small"
            value={draft.quorum}
            onChange={(event) => change({ quorum: event.currentTarget.value })}
          />
        )}
      </FormField>
      <section className="stack-tight" aria-label={words.adapted}>
        <h3>
          {words.adapted} <span className="subtle">({props.adapted})</span>
        </h3>
        <p className="subtle">{words.adaptedWhy}</p>
        <div>
          <Button onClick={() => submit('adapt')}>{words.toAdapt}</Button>
        </div>
      </section>
      <div className="row">
        <Button type="submit" appearance="primary">
          {words.toPlan}
        </Button>
        <Button appearance="subtle" onClick={back}>
          {words.backToPractices}
        </Button>
      </div>
    </form>
  );
}
