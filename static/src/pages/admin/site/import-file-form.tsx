import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import { useId, useState, type ReactNode } from 'react';
import { FormField } from '../../../components/form-field';
import { counted } from '../../../format/plural';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { SHORTEST_PASSPHRASE } from './passphrase-form';

const words = text.transfer.importing;
/** Longer texts don't fit one message to the back end. */
const LONGEST = 400_000;

/** The file to import, chosen or pasted, and its passphrase. */
export function ImportFileForm(props: {
  busy: boolean;
  canConfigure: boolean;
  problem: ReactNode;
  send: (file: { text: string; passphrase: string }) => void;
}) {
  const id = useId();
  const [content, setContent] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [checked, setChecked] = useState(false);
  const short = passphrase.length < SHORTEST_PASSPHRASE;
  const fault =
    content.trim() === '' ? words.textNeeded : content.length > LONGEST ? words.tooLarge : undefined;
  const read = async (file: File | undefined) => {
    setUnreadable(false);
    if (!file) return;
    try {
      setContent(await file.text());
      setChosen(words.chosen(file.name, counted(file.size, 'byte')));
    } catch {
      setUnreadable(true);
    }
  };
  return (
    <form
      className="stack form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!fault && !short) props.send({ text: content, passphrase });
      }}
    >
      <FocusHeading level="h2">{words.title}</FocusHeading>
      <p>{words.lead}</p>
      <div>
        <label className="label" htmlFor={`${id}-file`}>
          {words.file}
        </label>
        <input
          id={`${id}-file`}
          className="file-input"
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-file-help`}
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
        <p id={`${id}-file-help`} className="field-help">
          {chosen ?? words.fileHelp}
        </p>
        {unreadable ? (
          <p className="field-error" role="alert">
            {words.unreadable}
          </p>
        ) : null}
      </div>
      <FormField label={words.text} error={checked ? fault : undefined}>
        {(field) => (
          <TextArea
            {...field}
            minimumRows={4}
            maxHeight="30vh"
            isMonospaced
            value={content}
            onChange={(event) => {
              setContent(event.currentTarget.value);
              setChosen(null);
            }}
          />
        )}
      </FormField>
      <FormField
        label={text.transfer.passphrase}
        error={checked && short ? text.transfer.passphraseShort : undefined}
      >
        {(field) => (
          <TextField
            {...field}
            type="password"
            autoComplete="off"
            maxLength={256}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
      </FormField>
      {props.problem}
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={props.busy} isDisabled={!props.canConfigure}>
          {words.toPlan}
        </Button>
      </div>
    </form>
  );
}
