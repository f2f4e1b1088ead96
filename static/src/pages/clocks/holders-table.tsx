import { useId } from 'react';
import type { ClockView } from '../../../../src/contract/clocks';
import { duration } from '../../format/duration';
import { text } from '../../text';

const words = text.clocks;

/** Who held the ticket for how long: what was counted, and all the time that went by. */
export function HoldersTable({ holders }: { holders: ClockView['holders'] }) {
  const caption = useId();
  if (holders.length === 0) return null;
  return (
    <div className="stack-tight">
      <h4 id={caption}>{words.timeline.holders}</h4>
      <table className="segments small" aria-labelledby={caption}>
        <thead>
          <tr>
            <th scope="col">{words.timeline.team}</th>
            <th scope="col" className="number">
              {words.counted}
            </th>
            <th scope="col" className="number">
              {words.timeline.wall}
            </th>
          </tr>
        </thead>
        <tbody>
          {holders.map(({ name, counted, wall }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{duration(counted)}</td>
              <td className="number">{duration(wall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
