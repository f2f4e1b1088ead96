import Lozenge from '@atlaskit/lozenge/lozenge';
import { Fragment } from 'react';
import type { PromiseView } from '../../../../src/contract/portal';
import { DayMoment } from '../../components/moment';
import { text } from '../../text';
import { sentencesOf } from './sentences';

const words = text.portal;
const APPEARANCE = {
  open: 'inprogress',
  late: 'removed',
  waitingForYou: 'moved',
  waiting: 'default',
  met: 'success',
  metLate: 'default',
} as const;

/** One promise: its name, its state in a word, and what it means for the customer. */
export function PromiseItem({ promise }: { promise: PromiseView['promises'][number] }) {
  return (
    <li className={`promise promise-${promise.state}`}>
      <p className="promise-head">
        <span className="strong">{promise.name}</span>
        <Lozenge appearance={APPEARANCE[promise.state]}>{words.states[promise.state]}</Lozenge>
      </p>
      <p>
        {sentencesOf(promise).map((sentence) => (
          <Fragment key={sentence.words}>
            {sentence.words}
            {sentence.at === null ? null : (
              <>
                {' '}
                <DayMoment at={sentence.at} style="long" />
                {sentence.yours ? ` ${words.yourTime}` : ''}.
              </>
            )}{' '}
          </Fragment>
        ))}
      </p>
    </li>
  );
}
