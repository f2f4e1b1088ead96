import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useState } from 'react';
import type { ChangeView } from '../../../../../src/contract/change';
import { Failure } from '../../../components/failure';
import { FieldError } from '../../../components/field-error';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import type { Asked } from '../use-asked';
import { QuestionField } from './question-field';
import { useAnswers } from './use-answers';

const words = text.change.questions;
/** Phases in which an approval stands that another answer would void. */
const SUBMITTED: readonly ChangeView['phase'][] = ['submitted', 'scheduled', 'onHold'];

/** All questions on one form, saved in one go. */
export function QuestionForm({ view, asked }: { view: ChangeView; asked: Asked }) {
  const { issueId } = useChangeActions();
  const answering = useAnswers(issueId, view.questions);
  const [nothing, setNothing] = useState(false);
  const { unsaved, saving, error } = answering;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setNothing(unsaved.length === 0);
        if (unsaved.length > 0) answering.save();
      }}
    >
      {view.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          chosen={answering.chosen(question)}
          error={answering.errorOf(question.id)}
          asked={asked.question}
          onChoose={(option) => {
            setNothing(false);
            answering.choose(question.id, option);
          }}
        />
      ))}
      {SUBMITTED.includes(view.phase) ? (
        <SectionMessage appearance="warning">
          <p>{words.voids}</p>
        </SectionMessage>
      ) : null}
      {error ? <Failure error={error} title={words.failed} /> : null}
      <div className="row">
        <Button
          type="submit"
          appearance={unsaved.length > 0 ? 'primary' : 'default'}
          isLoading={saving}
          aria-describedby="no-answer"
        >
          {unsaved.length > 0 ? words.saveSome(unsaved.length) : words.save}
        </Button>
        {unsaved.length > 0 ? (
          <Button appearance="subtle" isDisabled={saving} onClick={answering.discard}>
            {words.reset}
          </Button>
        ) : null}
        <FieldError id="no-answer">{nothing ? words.nothing : null}</FieldError>
      </div>
    </form>
  );
}
