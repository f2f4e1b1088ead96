import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import { ActError } from './act-error';
import { useKeptText } from './use-kept-text';
import type { useAct } from './use-meeting-writes';

/** A form for an act that says something: a note, an action, a reason. What is written is kept until it is recorded. */
export function TextAct(props: {
  /** Names what is written, for keeping it. */
  keep: string;
  label: string;
  help?: string;
  needed: string;
  submit: string;
  most: number;
  act: ReturnType<typeof useAct>;
  send: (written: string) => void;
  cancel: () => void;
  children?: ReactNode;
}) {
  const { act } = props;
  const [written, write] = useKeptText(props.keep);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const isEmpty = written.trim() === '';
  return (
    <form
      ref={form}
      className="form-box stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isEmpty) form.current?.querySelector('textarea')?.focus();
        else props.send(written.trim());
      }}
    >
      <FormField
        label={props.label}
        {...(props.help === undefined ? {} : { help: props.help })}
        error={tried && isEmpty ? props.needed : undefined}
      >
        {(field) => (
          <TextArea
            {...field}
            minimumRows={2}
            maxLength={props.most}
            value={written}
            onChange={({ currentTarget }) => write(currentTarget.value)}
          />
        )}
      </FormField>
      {props.children}
      <ActError act={act} />
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={act.sending}>
          {props.submit}
        </Button>
        <Button appearance="subtle" isDisabled={act.sending} onClick={props.cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
