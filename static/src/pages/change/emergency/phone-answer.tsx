import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { EmergencyView } from '../../../../../src/contract/emergency';
import { confirmPhone } from '../../../api/emergency';
import { Failure } from '../../../components/failure';
import { DayMoment, Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { DeedForm } from '../deeds/deed-form';
import { useDeed } from '../deeds/use-deed';

const words = text.change.standing.emergency;
type Phone = NonNullable<EmergencyView['phone']>;

/** Asks the approver who was called: yes by one press, no with what happened. */
export function PhoneAnswer({ phone }: { phone: Phone }) {
  const { issueId, toHeadline } = useChangeActions();
  const [denying, setDenying] = useState(false);
  const answer = (agreed: boolean, note: string) => confirmPhone({ issueId, id: phone.id, agreed, note });
  const yes = useDeed(
    () => answer(true, ''),
    words.confirmed,
    () => undefined,
  );
  return (
    <section className="form-box stack-tight" aria-label={words.phoneTitle} ref={yes.box}>
      <h3>{words.phoneTitle}</h3>
      <p>
        <span className="strong">
          <PersonWord accountId={phone.recordedBy} />
        </span>{' '}
        {words.phoneSaid} <Moment at={phone.calledAt} />.
        {phone.note === '' ? null : (
          <>
            {' '}
            <span className="subtle quote">{phone.note}</span>
          </>
        )}
      </p>
      <p>
        {words.phoneBy} <DayMoment at={phone.confirmBy} style="long" />.{' '}
        <span className="subtle">{words.phoneElse}</span>
      </p>
      {yes.error ? <Failure error={yes.error} title={words.failed} /> : null}
      {denying ? (
        <DeedForm
          words={{
            label: words.noWhy,
            help: words.noHelp,
            needed: words.reasonNeeded,
            submit: words.noSubmit,
            done: words.denied,
            failed: words.failed,
          }}
          appearance="warning"
          send={(note) => answer(false, note)}
          onDone={() => setDenying(false)}
          onCancel={() => {
            setDenying(false);
            toHeadline();
          }}
        />
      ) : (
        <div className="row">
          <Button appearance="primary" isLoading={yes.sending} onClick={() => yes.go(undefined)}>
            {words.yes}
          </Button>
          <Button isDisabled={yes.sending} onClick={() => setDenying(true)}>
            {words.no}
          </Button>
        </div>
      )}
    </section>
  );
}
