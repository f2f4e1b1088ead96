import { useMemo, type CSSProperties } from 'react';
import { BandBar } from '../bars/band-bar';
import { EntryBar } from '../bars/entry-bar';
import { MoreButton } from '../bars/more-button';
import { useCalendar, type Draft } from '../calendar-context';
import type { DayColumn } from '../layout/day-columns';
import { touching, type Band, type Planned } from '../layout/planned';
import { DAY } from '../layout/wall';

const percent = (share: number): string => `${share * 100}%`;

/** Where a stretch lies in the hours of a day. */
function tallBox({ from, to }: { from: number; to: number }, day: number): CSSProperties {
  const top = Math.max(0, from / DAY - day);
  return { top: percent(top), height: percent(Math.min(1, to / DAY - day) - top) };
}

/** The hours of one day with what is planned in them. */
export function DayHours(props: {
  column: DayColumn<Planned>;
  hidden: readonly Planned[];
  bands: readonly Band[];
  /** Wall time of now where it is today. */
  now: number | null;
  draft: Draft | null;
  markOf: (id: string) => 'selected' | 'moving' | null;
}) {
  const { column, hidden, bands, now, draft, markOf } = props;
  const { day, pieces } = column;
  const calendar = useCalendar();
  const placed = useMemo(
    () =>
      pieces.map((piece) => ({
        piece,
        box: {
          top: percent(piece.top),
          height: percent(piece.height),
          left: percent(piece.left),
          width: percent(piece.width),
        },
      })),
    [pieces],
  );
  const target = draft !== null && draft.from < (day + 1) * DAY && draft.to > day * DAY ? draft : null;
  return (
    <div className="day-hours" data-hours={day}>
      {touching(bands, day * DAY, (day + 1) * DAY).map((band) => (
        <BandBar key={band.id} band={band} box={tallBox(band, day)} />
      ))}
      {placed.map(({ piece, box }) => (
        <EntryBar
          key={piece.item.id}
          planned={piece.item}
          box={box}
          before={piece.before}
          after={piece.after}
          timed
          mark={markOf(piece.item.id)}
        />
      ))}
      {target ? (
        <div className="plan-target" style={tallBox(target, day)} aria-hidden="true">
          {calendar.time(target.from)}
        </div>
      ) : null}
      {now === null ? null : <div className="now-line" style={{ top: percent(now / DAY - day) }} />}
      {hidden.length > 0 ? <MoreButton hidden={hidden} day={day} /> : null}
    </div>
  );
}
