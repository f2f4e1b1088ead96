import { useRef, useState } from 'react';
import type { SegmentView } from '../../../../src/contract/clocks';
import { TextButton } from '../../components/text-button';
import { useSight } from '../../components/viewer-context';
import { shortTime } from '../../format/absolute-time';
import { duration } from '../../format/duration';
import { text } from '../../text';

const words = text.clocks;
/** A ticket of many months has hundreds of stretches; the last ones tell why it stands where it stands. */
const LAST = 30;

/** A reason that only says again what the kind says. */
const isNamed = ({ kind, reason }: SegmentView): boolean =>
  reason === words.segments[kind] || (kind === 'closed' && reason === words.outsideHours);

/** Each stretch with its reason, who held it and what of it was counted. The counted column adds up to the elapsed time. */
export function SegmentTable({ segments }: { segments: readonly SegmentView[] }) {
  const sight = useSight();
  const [all, setAll] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const sum = segments.reduce((total, segment) => total + segment.counted, 0);
  const shown = all ? segments : segments.slice(-LAST);
  const folded = segments.slice(0, segments.length - shown.length);
  const showAll = () => {
    setAll(true);
    // The button goes away with the focus on it.
    table.current?.focus();
  };
  return (
    <div className="stack-tight">
      {folded.length === 0 ? null : (
        <TextButton onClick={showAll}>{words.allStretches(segments.length)}</TextButton>
      )}
      <table className="segments small" aria-label={words.trace} tabIndex={-1} ref={table}>
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
          {folded.length === 0 ? null : (
            <tr>
              <td colSpan={2} className="subtle">
                {words.earlierStretches(folded.length)}
              </td>
              <td className="number">
                {duration(folded.reduce((total, segment) => total + segment.counted, 0))}
              </td>
            </tr>
          )}
          {shown.map((segment, index) => (
            <tr key={`${segment.from} ${index}`}>
              <td>
                <time dateTime={segment.from}>{shortTime(segment.from, sight)}</time>
              </td>
              <td>
                <span className="strong">{words.segments[segment.kind]}</span>
                {isNamed(segment) ? null : <span className="subtle"> {segment.reason}</span>}
                {segment.holder === null || segment.kind === 'closed' || segment.kind === 'holiday' ? null : (
                  <span className="subtle held-by">{segment.holder}</span>
                )}
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
    </div>
  );
}
