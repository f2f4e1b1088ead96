import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';

const words = text.transfer;
/** The contract asks for as many characters. */
export const SHORTEST_PASSPHRASE = 12;
const LONGEST = 256;

/** A passphrase, given twice: nobody can look it up later. */
export function PassphraseForm(props: {
  busy: boolean;
  canConfigure: boolean;
  send: (passphrase: string) => void;
}) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [checked, setChecked] = useState(false);
  const short = passphrase.length < SHORTEST_PASSPHRASE;
  const differs = passphrase !== again;
  return (
    <form
      className="stack-tight form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!short && !differs) props.send(passphrase);
      }}
    >
      <FormField
        label={words.passphrase}
        help={words.passphraseHelp}
        error={checked && short ? words.passphraseShort : undefined}
      >
        {(field) => (
          <TextField
            {...field}
            type="password"
            autoComplete="new-password"
            maxLength={LONGEST}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
      </FormField>
      <FormField
        label={words.exporting.again}
        error={checked && !short && differs ? words.exporting.differs : undefined}
      >
        {(field) => (
          <TextField
            {...field}
            type="password"
            autoComplete="new-password"
            maxLength={LONGEST}
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
        )}
      </FormField>
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={props.busy} isDisabled={!props.canConfigure}>
          {words.exporting.make}
        </Button>
      </div>
    </form>
  );
}
