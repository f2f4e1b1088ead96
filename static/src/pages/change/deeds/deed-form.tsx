import type { ReactNode } from 'react';
import type { ChangeView } from '../../../../../src/contract/change';
import { WhyForm } from '../why-form';
import type { Closing } from './deed';
import { useDeed } from './use-deed';

export interface DeedWords {
  readonly label: string;
  readonly help: string;
  readonly needed: string;
  readonly submit: string;
  readonly done: string;
  readonly failed: string;
}

/** Asks for the reason of a deed, and for what else it needs, and sends it. */
export function DeedForm(
  props: Closing & {
    words: DeedWords;
    send: (reason: string) => Promise<ChangeView>;
    optional?: boolean;
    appearance?: 'primary' | 'warning' | 'danger';
    fields?: (tried: boolean) => ReactNode;
    isReady?: boolean;
  },
) {
  const { words, send, onDone, onCancel } = props;
  const deed = useDeed(send, words.done, onDone);
  return (
    <div ref={deed.box}>
      <WhyForm
        label={words.label}
        help={words.help}
        needed={words.needed}
        submit={words.submit}
        failed={words.failed}
        sending={deed.sending}
        error={deed.error}
        optional={props.optional}
        appearance={props.appearance}
        fields={props.fields}
        isReady={props.isReady}
        onSend={deed.go}
        onCancel={onCancel}
      />
    </div>
  );
}
