import Select from '@atlaskit/select/select';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeView } from '../../../../../src/contract/change';
import { closeChange, readOutcomes } from '../../../api/verbs';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import type { Closing } from '../deeds/deed';
import { DeedForm } from '../deeds/deed-form';
import { wordsOf } from './reason-form';

const words = text.changeVerbs;

/** Closes the change: how it ended, a note if there is one, and before that all that is still missing. */
export function CloseForm({ after, ...closing }: Closing & { after: ChangeView['after'] }) {
  const { issueId } = useChangeActions();
  const [outcome, setOutcome] = useState('');
  const read = useQuery({ queryKey: ['outcomes', issueId], queryFn: () => readOutcomes(issueId) });
  const outcomes = read.data?.outcomes ?? [];
  const options = ['', ...outcomes].map((value) => ({ value, label: value || words.asItSays }));
  const help = read.isError
    ? words.outcomesUnread
    : read.data && outcomes.length === 0
      ? words.noOutcomes
      : null;
  const missing = after?.closing ?? [];
  return (
    <div className="stack-tight">
      {missing.length === 0 ? null : (
        <>
          <p className="strong">{words.missing}</p>
          <ul className="plain-list gate-list">
            {missing.map(({ code, text: what, remedy }) => (
              <li key={code}>
                <span className="strong">{what}</span>
                <span>{remedy}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <DeedForm
        {...closing}
        optional
        words={{ ...wordsOf('close'), help: words.noteHelp }}
        fields={() => (
          <FormField label={words.outcome} {...(help === null ? {} : { help })}>
            {(field) => (
              <Select
                inputId={field.id}
                aria-describedby={field['aria-describedby']}
                isLoading={read.isPending}
                options={options}
                value={options.find(({ value }) => value === outcome) ?? null}
                onChange={(option) => setOutcome(option?.value ?? '')}
              />
            )}
          </FormField>
        )}
        send={(note) => closeChange({ issueId, note, ...(outcome === '' ? {} : { outcome }) })}
      />
    </div>
  );
}
