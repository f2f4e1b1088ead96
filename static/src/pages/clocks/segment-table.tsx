import type { SegmentView } from '../../../../src/contract/clocks';
import { useSight } from '../../components/viewer-context';
import { shortTime } from '../../format/absolute-time';
import { duration } from '../../format/duration';
import { text } from '../../text';

const words = text.clocks;

/** A reason that only says again what the kind says. */
const isNamed = ({ kind, reason }: SegmentView): boolean =>
  reason === words.segments[kind] || (kind === 'closed' && reason === words.outsideHours);

/** Each stretch with its reason and what of it was counted. The counted column adds up to the elapsed time. */
export function SegmentTable({ segments }: { segments: readonly SegmentView[] }) {
  const sight = useSight();
  const sum = segments.reduce((all, segment) => all + segment.counted, 0);
  return (
    <table className="segments small" aria-label={words.trace}>
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.reason}</th>
          <th scope="col" className="number">
            {words.counted}
          </th>
        </tr>
      </thead>
      <tbody>
        {segments.map((segment, index) => (
          <tr key={index}>
            <td>
              <time dateTime={segment.from}>{shortTime(segment.from, sight)}</time>
            </td>
            <td>
              <span className="strong">{words.segments[segment.kind]}</span>
              {isNamed(segment) ? null : <span className="subtle"> {segment.reason}</span>}
            </td>
            <td className="number">{segment.counted > 0 ? duration(segment.counted) : '\u2013'}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {words.sum}
          </th>
          <td className="number">{duration(sum)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
