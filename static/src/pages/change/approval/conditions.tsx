import { lazy } from 'react';
import type { ConditionView } from '../../../../../src/contract/change';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';
import { Deed } from '../deeds/deed';

const words = text.change.approval.conditions;
const TickForm = lazy(async () => ({ default: (await import('./manage/tick-form')).TickForm }));

function Condition({ condition }: { condition: ConditionView }) {
  const { metBy, metAt, note } = condition;
  const isMet = metBy !== null;
  return (
    <li className="acted-line" tabIndex={-1}>
      <span className={`check ${isMet ? 'check-met' : ''}`} aria-hidden="true">
        {isMet ? '✓' : ''}
      </span>
      <span className="acted-text">
        <span className="hidden-text">{isMet ? words.isMet : words.isOpen} </span>
        {condition.text}
        <span className="small subtle condition-who">
          {words.asked} <PersonWord accountId={condition.by} />
          {isMet ? (
            <>
              . {words.met} <PersonWord accountId={metBy} />
              {metAt === null ? null : (
                <>
                  , <Moment at={metAt} />
                </>
              )}
              {note ? <span className="quote condition-note">{note}</span> : null}
            </>
          ) : null}
        </span>
      </span>
      {condition.canTick ? (
        <Deed open={words.tick} openLabel={words.tickWhat(condition.text)}>
          {(closing) => <TickForm condition={condition} {...closing} />}
        </Deed>
      ) : null}
    </li>
  );
}

/** What has to be done before the approvals hold, as a checklist. */
export function Conditions({ conditions }: { conditions: readonly ConditionView[] }) {
  if (conditions.length === 0) return null;
  const open = conditions.filter(({ metBy }) => metBy === null).length;
  return (
    <div className="stack-tight">
      <h4>{words.title}</h4>
      <ul className="plain-list acted-list">
        {conditions.map((condition) => (
          <Condition key={`${condition.ballotId} ${condition.index}`} condition={condition} />
        ))}
      </ul>
      {open > 0 ? <p className="small subtle">{words.gate}</p> : null}
    </div>
  );
}
