import type { ChangeView } from '../../../../../src/contract/change';
import { text } from '../../../text';
import { isBeforeGate } from '../before-gate';
import { Provenance } from './provenance';

const words = text.change.questions;

/** The answers for those who may only read them. */
export function GivenAnswers({ view }: { view: ChangeView }) {
  return (
    <>
      <dl className="answers">
        {view.questions.map((question) => {
          const option = question.answer?.option ?? question.prefill?.option;
          return (
            <div key={question.id} className="stack-tight">
              <dt className="strong">{question.text}</dt>
              <dd className="stack-tight">
                <span>{question.options.find(({ id }) => id === option)?.label ?? words.none}</span>
                <Provenance question={question} />
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="small subtle">{isBeforeGate(view) ? words.readOnly : words.tooLate}</p>
    </>
  );
}
