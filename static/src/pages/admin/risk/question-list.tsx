import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import type { Question, RiskModelView } from '../../../../../src/contract/risk-admin';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';
import { useFindings } from './findings';
import { blankQuestion } from './question-draft';
import { QuestionForm } from './question-form';

const words = text.riskModel.questions;
const MOST = 30;
type About = RiskModelView['about'];

function inWords({ options, kinds, prefill }: Question, about: About): string {
  const of =
    kinds.length === 0
      ? words.allKinds.toLowerCase()
      : kinds.map((kind) => words.kind[kind].toLowerCase()).join(', ');
  const factor = prefill && (about.find(({ id }) => id === prefill.factor)?.label ?? prefill.factor);
  return words.words(options.length, of, factor);
}

function Item(props: {
  question: Question;
  about: About;
  disabled: boolean;
  open: boolean;
  toggle: () => void;
  change: (question: Question) => void;
  remove: () => void;
}) {
  const { question, about, open } = props;
  const found = useFindings(`questions.${question.id}`);
  return (
    <li className="card stack-tight">
      <div className="spread">
        <div>
          <h4>{question.text.trim() === '' ? words.untitled : question.text}</h4>
          <p className="small subtle">{inWords(question, about)}</p>
        </div>
        {props.disabled ? null : (
          <div className="row">
            <Button spacing="compact" onClick={props.toggle} aria-expanded={open}>
              {open ? words.close : words.edit}
              <span className="hidden-text"> {question.text}</span>
            </Button>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={words.removeOne(question.text)}
              onClick={props.remove}
            >
              {words.remove}
            </Button>
          </div>
        )}
      </div>
      {found.map(({ path, severity, text: says, remedy }) => (
        <p key={path + says} className={severity === 'error' ? 'field-error' : 'small subtle'}>
          {says} {remedy}
        </p>
      ))}
      {open && !props.disabled ? (
        <QuestionForm question={question} about={about} change={props.change} />
      ) : null}
    </li>
  );
}

/** The questions of this site; one of them is open for editing. */
export function QuestionList(props: {
  questions: readonly Question[];
  about: About;
  disabled: boolean;
  change: (questions: Question[]) => void;
}) {
  const { questions, change } = props;
  const announce = useAnnounce();
  const [open, setOpen] = useState<string | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  return (
    <>
      <p className="subtle">{words.lead}</p>
      {questions.length === 0 ? <p className="subtle">{words.none}</p> : null}
      <ul className="plain-list stack-tight">
        {questions.map((question) => (
          <Item
            key={question.id}
            question={question}
            about={props.about}
            disabled={props.disabled}
            open={open === question.id}
            toggle={() => setOpen(open === question.id ? null : question.id)}
            change={(next) => change(questions.map((one) => (one.id === next.id ? next : one)))}
            remove={() => {
              change(questions.filter((one) => one.id !== question.id));
              announce(words.removed);
              adder.current?.focus();
            }}
          />
        ))}
      </ul>
      {props.disabled ? null : (
        <div>
          <Button
            ref={adder}
            isDisabled={questions.length >= MOST}
            onClick={() => {
              const made = blankQuestion(questions.map(({ id }) => id));
              change([...questions, made]);
              setOpen(made.id);
              announce(words.added);
            }}
          >
            {words.add}
          </Button>
        </div>
      )}
    </>
  );
}
