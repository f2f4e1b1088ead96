import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useContext } from 'react';
import { AnswerFailed } from '../api/answer-failed';
import { mayPass } from '../api/query-client';
import { text } from '../text';
import { LevelWithin, type HeadingLevel } from './heading-level';

const REFUSALS: readonly string[] = ['NOT_ALLOWED', 'NOT_FOUND', 'NOT_ADOPTED'];

/** A refusal or a failure: what happened, what is safe, what to do; the code small at the end. */
export function Failure(props: {
  error: unknown;
  retry?: () => void;
  title?: string;
  /** Of the title; told by the section around it unless something else has the heading above. */
  level?: HeadingLevel;
}) {
  const { error, retry, title } = props;
  const within = useContext(LevelWithin);
  const code = error instanceof AnswerFailed ? error.code : 'UNAVAILABLE';
  const kind = text.errors.kinds[code];
  const message = error instanceof AnswerFailed ? error.message : text.errors.unreachable;
  const remedy = error instanceof AnswerFailed ? error.remedy : text.errors.unreachableRemedy;
  const refused = REFUSALS.includes(code);
  return (
    <div role="alert" className="failure">
      <SectionMessage
        appearance={refused ? 'warning' : 'error'}
        title={title ?? kind.title}
        headingLevel={props.level ?? within}
      >
        <p>{message}</p>
        {remedy ? <p>{remedy}</p> : null}
        <p className="subtle">
          {refused ? null : `${kind.safe} `}
          <span className="code-word">{text.errors.code(code)}</span>
        </p>
        {retry && (mayPass(error) || !refused) ? (
          <p>
            <Button onClick={retry}>{text.errors.tryAgain}</Button>
          </p>
        ) : null}
      </SectionMessage>
    </div>
  );
}
