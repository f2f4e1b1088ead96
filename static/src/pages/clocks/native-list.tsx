import Lozenge from '@atlaskit/lozenge/lozenge';
import type { NativeClocks } from '../../../../src/contract/clocks';
import { DayMoment } from '../../components/moment';
import { OutsideLink } from '../../components/outside-link';
import { duration } from '../../format/duration';
import { text } from '../../text';

const words = text.clocks.native;
const APPEARANCE = {
  running: 'inprogress',
  paused: 'default',
  met: 'success',
  breached: 'removed',
} as const;

function Remaining({ ms }: { ms: number }) {
  return <>{ms < 0 ? text.clocks.over(duration(ms)) : text.clocks.left(duration(ms))}</>;
}

/** Jira's own SLAs with what sets them apart from ours, and how to hide them. */
export function NativeList({ native }: { native: NativeClocks }) {
  const { clocks, hide } = native;
  if (clocks.length === 0)
    return (
      <p>
        {words.none} <span className="subtle">{words.noneWhy}</span>
      </p>
    );
  return (
    <>
      <ul className="plain-list ladder small">
        {clocks.map((clock) => (
          <li key={clock.name} className="ladder-step">
            <p className="ladder-head">
              <span className="strong">{clock.name}</span>
              <Lozenge appearance={APPEARANCE[clock.state]}>{words.states[clock.state]}</Lozenge>
            </p>
            {clock.due === null && clock.remainingTime === null ? null : (
              <p>
                {clock.remainingTime === null ? null : <Remaining ms={clock.remainingTime} />}
                {clock.due === null || clock.remainingTime === null ? null : ', '}
                {clock.due === null ? null : (
                  <>
                    {clock.state === 'breached' ? words.wasDue : words.due} <DayMoment at={clock.due} />
                  </>
                )}
              </p>
            )}
            <p className="subtle">{clock.difference ?? words.agrees}</p>
          </li>
        ))}
      </ul>
      {hide === null ? null : (
        <div className="small">
          <p>{hide.text}</p>
          <p>
            <OutsideLink href={hide.link}>{words.hide}</OutsideLink>
          </p>
        </div>
      )}
    </>
  );
}
