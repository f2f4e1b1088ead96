import Button from '@atlaskit/button/default/button';
import { AnswerFailed } from '../../api/answer-failed';
import { text } from '../../text';
import { Nothing } from './nothing';

const words = text.portal;
const HIDDEN: readonly string[] = ['NOT_ALLOWED', 'NOT_FOUND'];

/** A refusal or a failure in a customer's words: no codes, and nothing of how we work. */
export function Trouble(props: { error: unknown; retry: () => void; title?: string }) {
  const { error, retry, title } = props;
  const code = error instanceof AnswerFailed ? error.code : 'UNAVAILABLE';
  if (code === 'NOT_ADOPTED') return <Nothing />;
  const hidden = HIDDEN.includes(code);
  return (
    <div className="stack-tight" role="alert">
      <p className="strong">{hidden ? words.hidden : (title ?? words.failed)}</p>
      <p className="subtle">{hidden ? words.hiddenWhy : words.failedWhy}</p>
      {hidden ? null : (
        <p>
          <Button onClick={retry}>{words.tryAgain}</Button>
        </p>
      )}
    </div>
  );
}
