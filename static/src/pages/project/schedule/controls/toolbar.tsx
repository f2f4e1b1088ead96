import Button from '@atlaskit/button/default/button';
import type { ReactNode } from 'react';
import { Segmented } from '../../../../components/segmented';
import { text } from '../../../../text';
import { LENGTHS } from '../layout/span';
import { step, VIEWS, type CalendarPlace } from './calendar-place';

const words = text.schedule;
const BY = ['service', 'team'] as const;

/** When and how: today, earlier, later, the view, and how much of the time it shows. */
export function Toolbar(props: {
  place: CalendarPlace;
  today: number;
  name: string;
  go: (place: CalendarPlace) => void;
  children: ReactNode;
}) {
  const { place, today, name, go } = props;
  const isFree = place.view === 'timeline' || place.view === 'list';
  return (
    <div className="plan-toolbar no-print">
      <div className="row">
        <Button onClick={() => go({ ...place, day: null })} isDisabled={place.day === null}>
          {words.today}
        </Button>
        <Button aria-label={words.earlier} onClick={() => go(step(place, today, -1))}>
          ‹
        </Button>
        <Button aria-label={words.later} onClick={() => go(step(place, today, 1))}>
          ›
        </Button>
        <p className="plan-span" aria-live="polite">
          {name}
        </p>
      </div>
      <div className="row">
        <Segmented
          label={words.view}
          options={VIEWS.map((value) => ({ value, label: words.views[value] }))}
          value={place.view}
          onChange={(view) => go({ ...place, view })}
        />
        {isFree ? (
          <Segmented
            label={words.length}
            options={LENGTHS.map((value) => ({ value, label: words.lengths[value] }))}
            value={place.length}
            onChange={(length) => go({ ...place, length })}
          />
        ) : null}
        {place.view === 'timeline' ? (
          <Segmented
            label={words.by}
            options={BY.map((value) => ({ value, label: words.rowsBy[value] }))}
            value={place.by}
            onChange={(by) => go({ ...place, by })}
          />
        ) : null}
        {props.children}
      </div>
    </div>
  );
}
