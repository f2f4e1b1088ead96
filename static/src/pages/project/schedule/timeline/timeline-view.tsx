import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useCalendar, type ViewProps } from '../calendar-context';
import { touching } from '../layout/planned';
import { stepFor } from '../layout/shift';
import type { Length, Span } from '../layout/span';
import { rowsWithin, timelineRows, type RowsBy } from '../layout/timeline-rows';
import { DAY } from '../layout/wall';
import { text } from '../../../../text';
import { useGrip, type Grip } from '../move/use-grip';
import { useWanted } from '../titles';
import { DAY_WIDTH, heightOf, leastOn, topOf, within } from './sizes';
import { TimelineAxis } from './timeline-axis';
import { TimelineRow } from './timeline-row';
import { usePrinting } from './use-printing';

const words = text.schedule;
/** Lanes of a row at the most: what is left over is in the list. */
const MOST_LANES = 12;
/** Rows are drawn this far above and below what is in sight. */
const MARGIN = 300;
const HEIGHT = 620;
/** What is drawn is looked at anew after so much scrolling; less than the margin. */
const STEP = 100;
/** A sheet of paper holds no more. */
const PRINTED_ROWS = 200;

/** A row for each service or team, time from left to right. Only the rows in sight are drawn. */
export function TimelineView(props: ViewProps & { span: Span; length: Length; by: RowsBy; grip: Grip }) {
  const { planned, bands, span, length, by, now, draft, selected, label } = props;
  const { serviceName } = useCalendar();
  const scroller = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const printing = usePrinting();
  const [start, end] = [span.first * DAY, (span.first + span.days) * DAY];
  const rows = useMemo(() => {
    const nameOf = (id: string) =>
      by === 'service' ? (id === '' ? words.noService : serviceName(id)) : id === '' ? words.noTeam : id;
    return timelineRows(touching(planned, start, end), by, nameOf, leastOn(length), MOST_LANES);
  }, [planned, start, end, by, length, serviceName]);
  const tops = useMemo(() => rows.map((row, index) => ({ row, top: topOf(row, index) })), [rows]);
  const shown = useMemo(
    () =>
      printing
        ? tops.slice(0, PRINTED_ROWS)
        : rowsWithin(tops, (one) => one.top, top - MARGIN, top + HEIGHT + MARGIN),
    [tops, top, printing],
  );
  useWanted(
    useMemo(() => shown.flatMap(({ row }) => row.bars.map(({ item }) => item.entry.issueId)), [shown]),
  );
  const freezes = useMemo(
    () => touching(bands, start, end).filter(({ kind }) => kind !== 'window'),
    [bands, start, end],
  );
  const windows = useMemo(
    () => (by === 'service' ? touching(bands, start, end).filter(({ kind }) => kind === 'window') : []),
    [bands, by, start, end],
  );
  const last = tops.at(-1);
  const height = last ? last.top + heightOf(last.row) : 0;
  // One comes to now, not to the first of the month.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && now > start && now < end)
      box.scrollLeft = Math.max(0, ((now - start) / (end - start)) * box.scrollWidth - box.clientWidth / 2);
    // Only when another span is looked at.
  }, [start, end]);
  const placeAt = useCallback(
    (x: number) => {
      const box = track.current?.getBoundingClientRect();
      return box ? start + ((x - box.left) / box.width) * (end - start) : null;
    },
    [start, end],
  );
  const handlers = useGrip({ ...props.grip, placeAt, step: stepFor(span.days) });
  return (
    <div
      ref={scroller}
      className="plan-scroll timeline-scroll"
      role="region"
      aria-label={label}
      tabIndex={0}
      onScroll={({ currentTarget }) => setTop(Math.round(currentTarget.scrollTop / STEP) * STEP)}
    >
      <div
        className="timeline"
        style={{ minWidth: `calc(var(--names) + ${span.days * DAY_WIDTH[length]}px)` }}
        {...handlers}
      >
        <TimelineAxis span={span} length={length} today={props.today} freezes={freezes} />
        <div className="timeline-body" style={{ height: printing ? 'auto' : height }}>
          <div ref={track} className="timeline-track">
            {freezes.map((band) => (
              <div key={band.id} className={`plan-band band-${band.kind}`} style={within(band, span)} />
            ))}
            {now > start && now < end ? (
              <div className="now-line" style={{ left: `${((now - start) / (end - start)) * 100}%` }} />
            ) : null}
          </div>
          {shown.map(({ row, top: at }) => (
            <TimelineRow
              key={row.id}
              row={row}
              at={printing ? null : at}
              span={span}
              windows={windows}
              draft={draft !== null && row.bars.some(({ item }) => item.id === draft.id) ? draft : null}
              selected={selected}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
