import Button from '@atlaskit/button/default/button';
import { MOST_TOGETHER } from './most-together';
import { text } from '../../../text';

const words = text.approverInbox.bulk;

/** How many are chosen for voting together, and the way on. */
export function BulkBar(props: {
  chosen: number;
  able: number;
  chooseAll: () => void;
  clear: () => void;
  look: () => void;
}) {
  const { chosen, able } = props;
  if (able === 0) return null;
  if (chosen === 0)
    return (
      <div className="stack-tight">
        <p className="subtle">{words.hint}</p>
        <div>
          <Button spacing="compact" onClick={props.chooseAll}>
            {words.all(Math.min(able, MOST_TOGETHER))}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="bulk-bar row" role="group" aria-label={words.label}>
      <span className="strong" role="status">
        {words.some(chosen)}
      </span>
      <Button appearance="primary" isDisabled={chosen > MOST_TOGETHER} onClick={props.look}>
        {words.look}
      </Button>
      <Button appearance="subtle" onClick={props.clear}>
        {words.clear}
      </Button>
      {chosen > MOST_TOGETHER ? <span className="field-error">{words.most(MOST_TOGETHER)}</span> : null}
    </div>
  );
}
