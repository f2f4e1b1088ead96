import { lazy } from 'react';
import type { ChangeView } from '../../../../../src/contract/change';
import { LazySection } from '../../../components/lazy-section';
import { DatedMoment } from '../../../components/moment';
import { text } from '../../../text';
import { ScheduleSummary } from './schedule-summary';

const ScheduleDetails = lazy(async () => ({
  default: (await import('./schedule-details')).ScheduleDetails,
}));
const words = text.change.schedule;

/** The planned window in the viewer's zone. */
function PlannedWindow({ window }: { window: ChangeView['window'] }) {
  if (window.start === null && window.end === null) return <p>{words.noWindow}</p>;
  return (
    <dl className="facts">
      <dt>{words.start}</dt>
      <dd>{window.start === null ? text.common.none : <DatedMoment at={window.start} />}</dd>
      <dt>{words.end}</dt>
      <dd>{window.end === null ? text.common.none : <DatedMoment at={window.end} />}</dd>
    </dl>
  );
}

/** When it is planned and what the schedule says of that, in one line; conflicts, freezes and better times once opened. */
export const ScheduleSection = ({ view }: { view: ChangeView }) => (
  <LazySection
    title={words.title}
    summary={<ScheduleSummary schedule={view.schedule} window={view.window} />}
    always={<PlannedWindow window={view.window} />}
  >
    {() => <ScheduleDetails seal={view.approval.seal} />}
  </LazySection>
);
