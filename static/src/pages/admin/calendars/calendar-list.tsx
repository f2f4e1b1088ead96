import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { CalendarsView, CalendarSummary } from '../../../../../src/contract/calendars';
import { EmptyState } from '../../../components/empty-state';
import { useSight } from '../../../components/viewer-context';
import { dayName } from '../../../format/iso-day';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { UsedBy } from './used-by';

const words = text.calendars.list;

function CalendarCard({ calendar, open }: { calendar: CalendarSummary; open: () => void }) {
  const { locale } = useSight();
  const { name, nextHoliday, origin } = calendar;
  return (
    <article className="card stack-tight">
      <div className="spread">
        <div className="row">
          <h3>{name}</h3>
          {origin === 'admin' ? null : <Lozenge>{words.origins[origin]}</Lozenge>}
        </div>
        <Button spacing="compact" onClick={open}>
          {words.open}
          <span className="hidden-text"> {name}</span>
        </Button>
      </div>
      <p>{calendar.words}</p>
      <p className="small subtle">
        {nextHoliday === null ? words.noHoliday : words.nextHoliday(dayName(nextHoliday, locale))}
      </p>
      <UsedBy usedBy={calendar.usedBy} />
    </article>
  );
}

/** The working calendars of the site. */
export function CalendarList(props: {
  view: CalendarsView;
  canConfigure: boolean;
  open: (id: string) => void;
  make: () => void;
}) {
  const { view, open } = props;
  return (
    <div className="stack">
      <div className="spread">
        <FocusHeading level="h2">{words.title}</FocusHeading>
        {props.canConfigure ? (
          <Button appearance="primary" onClick={props.make}>
            {words.add}
          </Button>
        ) : null}
      </div>
      <p>{words.lead}</p>
      {view.calendars.length === 0 ? <EmptyState title={words.empty} why={words.emptyWhy} /> : null}
      <ul className="plain-list stack">
        {view.calendars.map((calendar) => (
          <li key={calendar.id}>
            <CalendarCard calendar={calendar} open={() => open(calendar.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
