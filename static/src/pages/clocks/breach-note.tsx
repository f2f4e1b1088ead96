import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useRef, useState } from 'react';
import type { BreachNoteView } from '../../../../src/contract/clocks';
import { Failure } from '../../components/failure';
import { Moment } from '../../components/moment';
import { PersonWord } from '../../components/person-name';
import { text } from '../../text';
import { useBreaches, type BreachOf } from './breach-context';
import { ExcuseForm } from './excuse-form';
import { ReasonForm } from './reason-form';

const words = text.clocks.breach;

const Author = ({ by, at }: { by: string; at: string }) => (
  <span className="subtle small">
    <PersonWord accountId={by} />, <Moment at={at} />
  </span>
);

/** Why a clock was missed and whether that is excused; asks for the reason, and offers the excuse to whoever may give it. */
export function BreachNote(props: { name: string; breachOf: BreachOf; note: BreachNoteView }) {
  const { name, breachOf, note } = props;
  const { reason, excuse } = note;
  const { codes, canExcuse, record, last, sending, error, forget } = useBreaches();
  const [asking, setAsking] = useState<'explain' | 'excuse' | null>(null);
  const block = useRef<HTMLDivElement>(null);
  const mine = last !== null && last.policyId === breachOf.policyId && last.cycle === breachOf.cycle;
  const ask = (what: 'explain' | 'excuse') => {
    forget();
    setAsking(what);
  };
  // The form goes away with the focus in it: the block takes it.
  const close = () => {
    setAsking(null);
    block.current?.focus();
  };
  const form = { sending: mine && sending, onCancel: close };
  return (
    <div className="breach-note" role="group" aria-label={words.label(name)} tabIndex={-1} ref={block}>
      {reason === null ? (
        <p className="strong">{words.ask}</p>
      ) : (
        <p>
          <span className="strong">{reason.name}</span>
          {reason.note === '' ? null : <span className="breach-words">: {reason.note}</span>}{' '}
          <Author by={reason.by} at={reason.at} />
        </p>
      )}
      {excuse === null ? null : (
        <p>
          <Lozenge appearance="success">{words.excused}</Lozenge>{' '}
          <span className="breach-words">{excuse.why}</span> <Author by={excuse.by} at={excuse.at} />
        </p>
      )}
      {asking !== null && mine && error !== null ? (
        <Failure error={error} title={words.failed[last.kind]} level="h4" />
      ) : null}
      {asking === 'explain' ? (
        <ReasonForm
          codes={codes}
          reason={reason}
          {...form}
          onSend={(input) => record({ kind: 'explain', ...breachOf, ...input }, close)}
        />
      ) : null}
      {asking === 'excuse' ? (
        <ExcuseForm
          excused={excuse !== null}
          {...form}
          onSend={(why) => record({ kind: 'excuse', ...breachOf, excused: excuse === null, why }, close)}
        />
      ) : null}
      {asking === null ? (
        <div className="row">
          {codes.length === 0 ? null : (
            <Button spacing="compact" onClick={() => ask('explain')}>
              {reason === null ? words.explain : words.explainAgain}
            </Button>
          )}
          {canExcuse ? (
            <Button spacing="compact" appearance="subtle" onClick={() => ask('excuse')}>
              {excuse === null ? words.excuse : words.takeBack}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
