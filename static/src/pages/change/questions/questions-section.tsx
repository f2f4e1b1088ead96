import Lozenge from '@atlaskit/lozenge/lozenge';
import { lazy } from 'react';
import type { ChangeView } from '../../../../../src/contract/change';
import { LazySection } from '../../../components/lazy-section';
import { text } from '../../../text';
import { isBeforeGate } from '../before-gate';
import type { Asked } from '../use-asked';

const QuestionForm = lazy(async () => ({ default: (await import('./question-form')).QuestionForm }));
const GivenAnswers = lazy(async () => ({ default: (await import('./given-answers')).GivenAnswers }));
const words = text.change.questions;

/** The questionnaire that admins made: how much of it is open in one line, the form once it is opened. */
export function QuestionsSection({ view, asked }: { view: ChangeView; asked: Asked }) {
  const { questions, you } = view;
  if (questions.length === 0) return null;
  const editable = you.canEdit && isBeforeGate(view);
  const open = questions.filter(({ answer, prefill }) => answer === null && prefill === null).length;
  const contradicted = questions.filter(({ contradiction }) => contradiction !== null).length;
  return (
    <LazySection
      title={words.title}
      id={asked.sectionId}
      summary={
        <span className="row">
          {contradicted > 0 ? <Lozenge appearance="moved">{words.contradicted(contradicted)}</Lozenge> : null}
          <span>{words.open(open)}</span>
        </span>
      }
    >
      {() => (editable ? <QuestionForm view={view} asked={asked} /> : <GivenAnswers view={view} />)}
    </LazySection>
  );
}
