import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import type { PolicyFindingView } from '../../../../../src/contract/policies';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { useFindings } from './context';

const words = text.approvalPolicies.findings;
const LOOKS = { error: 'removed', warning: 'moved', info: 'default' } as const;
/** What may be meant, so that somebody can answer for it. */
const isAnswerable = ({ id, severity }: PolicyFindingView): boolean =>
  severity === 'error' && id.startsWith('automatic-high:');

function Meant({ id }: { id: string }) {
  const { answerFor } = useFindings();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  if (!open)
    return (
      <Button spacing="compact" onClick={() => setOpen(true)}>
        {words.meant}
      </Button>
    );
  return (
    <form
      className="stack-tight form"
      onSubmit={(event) => {
        event.preventDefault();
        if (why.trim() !== '') answerFor(id, why.trim());
      }}
    >
      <FormField label={words.why}>
        {(field) => (
          <TextField
            {...field}
            autoFocus
            isCompact
            maxLength={500}
            value={why}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
          />
        )}
      </FormField>
      <div>
        <Button type="submit" spacing="compact" isDisabled={why.trim() === ''}>
          {words.answer}
        </Button>
      </div>
    </form>
  );
}

/** What was found, each with its remedy, and with a button where the remedy can be done here. */
export function FindingsList({ findings }: { findings: readonly PolicyFindingView[] }) {
  const { disabled, fix } = useFindings();
  if (findings.length === 0) return null;
  return (
    <ul className="plain-list stack-tight">
      {findings.map((finding) => (
        <li key={finding.id + finding.text} className={`policy-finding policy-${finding.severity}`}>
          <p>
            <Lozenge appearance={LOOKS[finding.severity]}>{words.severity[finding.severity]}</Lozenge>{' '}
            {finding.text} <span className="subtle">{finding.remedy}</span>
          </p>
          {disabled ? null : (
            <div className="row">
              {finding.fix ? (
                <Button spacing="compact" onClick={() => fix(finding)}>
                  {words.fix} {finding.fix.text}
                </Button>
              ) : null}
              {isAnswerable(finding) ? <Meant id={finding.id} /> : null}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
