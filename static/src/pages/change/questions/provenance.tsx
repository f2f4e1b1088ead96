import type { AskedQuestion } from '../../../../../src/contract/change';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';

const words = text.change.questions;

/** Where an answer comes from: who gave it and when, or what it is known from; and what it contradicts. */
export function Provenance({ question }: { question: AskedQuestion }) {
  const { answer, prefill, contradiction } = question;
  return (
    <>
      {answer === null ? null : (
        <p className="small subtle">
          {words.answered}{' '}
          {answer.by === null ? null : (
            <>
              {words.by} <PersonWord accountId={answer.by} />{' '}
            </>
          )}
          <Moment at={answer.at} />
        </p>
      )}
      {answer === null && prefill !== null ? (
        <p className="small subtle">
          {words.known(prefill.because)}. {words.taken}
        </p>
      ) : null}
      {contradiction === null ? null : (
        <p className="small contradiction">
          <span className="strong">{words.contradiction}</span> {contradiction} {words.yours}
        </p>
      )}
    </>
  );
}
