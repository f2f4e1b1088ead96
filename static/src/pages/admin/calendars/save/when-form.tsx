import SectionMessage from '@atlaskit/section-message/section-message';
import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import { useId } from 'react';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import type { When, WhenFault } from './when';

const words = text.calendars.save;
const KINDS = ['now', 'date', 'past'] as const;

/** From when it counts: from now on, from a date, or in the past with a reason. */
export function WhenForm(props: {
  when: When;
  timeZone: string;
  faults: Partial<Record<'date' | 'reason', WhenFault>>;
  change: (when: When) => void;
}) {
  const { when, faults, change } = props;
  const name = useId();
  return (
    <div className="stack form">
      <fieldset className="practice-list">
        <legend className="label">{words.when}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="practice">
            <input
              type="radio"
              name={name}
              checked={when.kind === kind}
              autoFocus={kind === 'now'}
              onChange={() => change({ ...when, kind })}
            />
            <span>
              <span className="strong">{words.kinds[kind].name}</span>{' '}
              <span className="subtle">{words.kinds[kind].why}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {when.kind === 'now' ? null : (
        <FormField
          label={words.date}
          help={words.dateHelp(props.timeZone)}
          error={faults.date && words.faults[faults.date]}
        >
          {(field) => (
            <TextField
              {...field}
              type="date"
              width="medium"
              min="1970-01-02"
              max="2200-12-31"
              value={when.date}
              onChange={({ currentTarget }) => change({ ...when, date: currentTarget.value })}
            />
          )}
        </FormField>
      )}
      {when.kind === 'past' ? (
        <>
          <FormField
            label={words.reason}
            help={words.reasonHelp}
            error={faults.reason && words.faults[faults.reason]}
          >
            {(field) => (
              <TextArea
                {...field}
                minimumRows={2}
                maxLength={500}
                value={when.reason}
                onChange={({ currentTarget }) => change({ ...when, reason: currentTarget.value })}
              />
            )}
          </FormField>
          <SectionMessage appearance="warning" title={words.pastTitle} headingLevel="h4">
            <p>{words.pastWhy}</p>
          </SectionMessage>
        </>
      ) : null}
    </div>
  );
}
