import Button from '@atlaskit/button/default/button';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarYear } from '../../../../../../src/contract/calendars';
import { Failure } from '../../../../components/failure';
import { Skeleton } from '../../../../components/skeleton';
import { text } from '../../../../text';
import { CELL, DayMark, MonthPicture } from './month-picture';
import { MonthTable } from './month-table';
import { yearLayout, type DayKind } from './year-layout';

const words = text.calendars.year;
const KINDS: readonly DayKind[] = ['open', 'closed', 'holiday', 'override'];
const NUMBERS: Record<DayKind, number> = { open: 9, closed: 10, holiday: 25, override: 24 };

function Legend({ withClock }: { withClock: boolean }) {
  const mark = (kind: DayKind, clockChange: boolean, number: number) => (
    <svg className="cal-legend-mark" viewBox={`0 0 ${CELL} ${CELL}`} aria-hidden="true" focusable="false">
      <DayMark cell={{ kind, clockChange }} x={1} y={1} />
      <text className={`cal-number cal-number-${kind}`} x={CELL / 2} y="15.5" textAnchor="middle">
        {number}
      </text>
    </svg>
  );
  return (
    <ul className="plain-list row small" aria-label={words.legend}>
      {KINDS.map((kind) => (
        <li key={kind} className="row">
          {mark(kind, false, NUMBERS[kind])} {words.kinds[kind]}
        </li>
      ))}
      {withClock ? (
        <li className="row">
          {mark('closed', true, 28)} {words.clockChange}
        </li>
      ) : null}
    </ul>
  );
}

function Year({ answer }: { answer: CalendarYear }) {
  const [asTable, setAsTable] = useState(false);
  const months = yearLayout(answer);
  return (
    <>
      {asTable ? (
        <MonthTable year={answer.year} months={months} />
      ) : (
        <>
          <Legend withClock={answer.clockChanges.length > 0} />
          <div className="cal-months">
            {months.map((month) => (
              <MonthPicture key={month.id} month={month} />
            ))}
          </div>
        </>
      )}
      <div>
        <Button appearance="subtle" spacing="compact" onClick={() => setAsTable(!asTable)}>
          {asTable ? words.asPicture : words.asTable}
        </Button>
      </div>
    </>
  );
}

/** Twelve months at a glance of what is being edited, with the years before and after one press away. */
export function YearView(props: {
  year: number;
  go: (year: number) => void;
  preview: UseQueryResult<CalendarYear>;
}) {
  const { year, go, preview } = props;
  const answer = preview.data;
  const isFaulty = answer !== undefined && answer.days.length === 0;
  return (
    <div className="stack-tight">
      <div className="row">
        <Button
          spacing="compact"
          aria-label={words.earlier(year - 1)}
          isDisabled={year <= 1970}
          onClick={() => go(year - 1)}
        >
          ←
        </Button>
        <h4 className="cal-year-name">{year}</h4>
        <Button
          spacing="compact"
          aria-label={words.later(year + 1)}
          isDisabled={year >= 2200}
          onClick={() => go(year + 1)}
        >
          →
        </Button>
        <span role="status">
          {answer && !isFaulty && answer.year === year
            ? words.workingDays(answer.workingDays, answer.days.filter(({ minutes }) => minutes > 0).length)
            : null}
        </span>
      </div>
      {preview.isError ? <Failure error={preview.error} retry={() => void preview.refetch()} /> : null}
      {answer === undefined ? (
        preview.isError ? null : (
          <Skeleton rows={['block', 'block']} />
        )
      ) : isFaulty ? (
        <p className="strong">{words.faulty}</p>
      ) : (
        <Year answer={answer} />
      )}
    </div>
  );
}
