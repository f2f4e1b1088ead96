import Button from '@atlaskit/button/default/button';
import { useEffect, useId, useRef, useState } from 'react';
import type { EmergencyView } from '../../../../../src/contract/emergency';
import { declareEmergency } from '../../../api/emergency';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import type { Closing } from '../deeds/deed';
import { useDeed } from '../deeds/use-deed';
import { IncidentField, isKey } from './incident-field';

const words = text.changeEmergency.declare;

/** Declares an emergency for an incident or, where a reason code stands for one, by that. */
export function DeclareForm({ codes, onDone, onCancel }: Closing & { codes: EmergencyView['codes'] }) {
  const id = useId();
  const { issueId } = useChangeActions();
  const [code, setCode] = useState<string | null>(null);
  const [key, setKey] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const cause =
    code !== null
      ? ({ kind: 'code', code } as const)
      : ({ kind: 'incident', incidentKey: key.trim() } as const);
  const deed = useDeed(() => declareEmergency({ issueId, cause }), words.done, onDone);
  return (
    <div ref={deed.box}>
      <form
        ref={form}
        className="stack-tight form-box"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (code !== null || isKey(key)) deed.go(undefined);
        }}
      >
        <fieldset className="options">
          <legend className="label">{words.kind}</legend>
          {[{ code: null, text: words.incident }, ...codes].map((one) => (
            <label key={one.code ?? 'incident'} className="option">
              <input type="radio" name={id} checked={code === one.code} onChange={() => setCode(one.code)} />
              <span>{one.text}</span>
            </label>
          ))}
        </fieldset>
        {code === null ? <IncidentField value={key} change={setKey} tried={tried} /> : null}
        {deed.error ? <Failure error={deed.error} title={words.failed} /> : null}
        <div className="row">
          <Button type="submit" appearance="primary" isLoading={deed.sending}>
            {words.submit}
          </Button>
          <Button appearance="subtle" isDisabled={deed.sending} onClick={onCancel}>
            {text.common.cancel}
          </Button>
        </div>
      </form>
    </div>
  );
}
