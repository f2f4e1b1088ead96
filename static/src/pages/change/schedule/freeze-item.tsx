import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ConflictsView, FreezeHit } from '../../../../../src/contract/schedule';
import { exceptFreeze } from '../../../api/change-plan';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { PlannedSpan } from '../../../components/planned';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { isStopped } from './freeze-standing';
import { Reasoned } from './reasoned';

const words = text.change.schedule;
const APPEARANCE = { block: 'removed', approve: 'moved', warn: 'default' } as const;

/** How the change stands to the freeze: exempt, let through, or stopped by it. */
function Standing({ freeze }: { freeze: FreezeHit }) {
  const { exempt, exception } = freeze;
  if (exempt !== null)
    return (
      <p>
        {words.exempt} <span className="subtle">{exempt}</span>
      </p>
    );
  if (exception !== null)
    return (
      <p className="small">
        {exception.by === null ? (
          words.automatic
        ) : (
          <>
            {words.passed} <PersonWord accountId={exception.by} />
          </>
        )}
        , <Moment at={exception.at} />: <span className="subtle quote">{exception.reason}</span>
      </p>
    );
  return <p>{freeze.effect === 'warn' ? words.warns : words.stands}</p>;
}

/** One freeze that the window meets, and the way through it for who may give it. */
export function FreezeItem(props: { freeze: FreezeHit; seal: string; you: ConflictsView['you'] }) {
  const { freeze, seal, you } = props;
  const { issueId } = useChangeActions();
  const { freezeId, name, why, effect, absolute } = freeze;
  return (
    <li className="card-line" tabIndex={-1}>
      <div className="row">
        <Lozenge appearance={isStopped(freeze) ? APPEARANCE[effect] : 'default'}>
          {words.effects[effect]}
        </Lozenge>
        <span className="strong">{name}</span>
        <span className="subtle">
          <PlannedSpan start={freeze.start} end={freeze.end} />
          {absolute ? `, ${words.absolute}` : ''}
        </span>
      </div>
      {why ? <p>{why}</p> : null}
      <Standing freeze={freeze} />
      {!isStopped(freeze) ? null : you.canExcept.includes(freezeId) ? (
        <Reasoned
          open={words.letThrough}
          openLabel={words.letThroughWhat(name)}
          label={words.whyLetThrough}
          help={words.letThroughHelp}
          done={words.letThroughNow}
          failed={words.notLetThrough}
          send={(reason) => exceptFreeze({ issueId, freezeId, seal, reason })}
        />
      ) : (
        <p className="small subtle">{words.mayLetThrough[effect]}</p>
      )}
    </li>
  );
}
