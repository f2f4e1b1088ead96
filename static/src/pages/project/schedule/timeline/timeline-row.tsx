import { memo, useMemo } from 'react';
import { text } from '../../../../text';
import { EntryBar } from '../bars/entry-bar';
import { useCalendar, type Draft } from '../calendar-context';
import type { Band } from '../layout/planned';
import type { Span } from '../layout/span';
import type { TimelineRow as Row } from '../layout/timeline-rows';
import { DAY } from '../layout/wall';
import { heightOf, LANE, ROW_PADDING, within } from './sizes';

const words = text.schedule;
const topOf = (lane: number): number => lane * LANE + ROW_PADDING / 2;

/** A service's or a team's changes, in lanes, with its maintenance windows behind them. */
export const TimelineRow = memo(function TimelineRow(props: {
  row: Row;
  /** Distance from the top in pixels; null where rows follow each other on paper. */
  at: number | null;
  span: Span;
  windows: readonly Band[];
  draft: Draft | null;
  selected: string | null;
}) {
  const { row, at, span, windows, draft, selected } = props;
  const calendar = useCalendar();
  const bars = useMemo(
    () => row.bars.map(({ item, lane }) => ({ item, box: { ...within(item, span), top: topOf(lane) } })),
    [row, span],
  );
  const [start, end] = [span.first * DAY, (span.first + span.days) * DAY];
  const lane = row.bars.find(({ item }) => item.id === draft?.id)?.lane ?? 0;
  return (
    <div
      className="timeline-row"
      role="group"
      aria-label={row.name}
      style={{ height: heightOf(row), ...(at === null ? { position: 'relative' } : { top: at }) }}
    >
      <div className="timeline-name" title={row.name}>
        <span>{row.name}</span>
        {row.hidden > 0 ? <span className="small subtle">{words.rowMore(row.hidden)}</span> : null}
      </div>
      <div className="timeline-bars">
        {windows
          .filter(({ service }) => service === row.id)
          .map((band) => (
            <div key={band.id} className="plan-band band-window" style={within(band, span)} />
          ))}
        {bars.map(({ item, box }) => (
          <EntryBar
            key={item.id}
            planned={item}
            box={box}
            before={item.from < start}
            after={item.to > end}
            timed={false}
            mark={draft?.id === item.id ? 'moving' : selected === item.id ? 'selected' : null}
          />
        ))}
        {draft === null ? null : (
          <div
            className="plan-target"
            style={{ ...within(draft, span), top: topOf(lane) }}
            aria-hidden="true"
          >
            {calendar.time(draft.from)}
          </div>
        )}
      </div>
    </div>
  );
});
