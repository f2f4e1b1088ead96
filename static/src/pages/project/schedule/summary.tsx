import Button from '@atlaskit/button/default/button';
import { EmptyState } from '../../../components/empty-state';
import { text } from '../../../text';
import type { CalendarPlace } from './controls/calendar-place';
import { isNarrowed, NO_FILTER } from './controls/filter';
import type { Planned } from './layout/planned';

const words = text.schedule;
const GRAVE: readonly (string | null)[] = ['High', 'Very high'];

/** The first line answers the question: how much is planned, and what of it asks for a look. */
export function Summary(props: {
  shown: readonly Planned[];
  /** In the same time without the filters. */
  all: number;
  name: string;
  zone: string;
  isReading: boolean;
  place: CalendarPlace;
  go: (place: CalendarPlace) => void;
}) {
  const { shown, all, name, place, go } = props;
  const narrowed = isNarrowed(place.filter);
  const count = (test: (one: Planned) => boolean) => shown.filter(test).length;
  const zone = <p className="small subtle">{props.zone}</p>;
  if (props.isReading)
    return (
      <div className="plan-summary" aria-busy="true">
        <p className="headline">{words.reading}</p>
        {zone}
      </div>
    );
  if (shown.length === 0)
    return (
      <div className="plan-summary">
        {narrowed && all > 0 ? (
          <div className="row">
            <p className="headline">{words.filteredAway}</p>
            <Button spacing="compact" onClick={() => go({ ...place, filter: NO_FILTER })}>
              {words.filters.clear}
            </Button>
          </div>
        ) : (
          <EmptyState title={words.empty(name)} why={words.emptyWhy} />
        )}
        {zone}
      </div>
    );
  return (
    <div className="plan-summary">
      <p className="headline">
        <span className="print-only">{name}. </span>
        {words.headline(shown.length, {
          conflicts: count(({ entry }) => entry.conflict > 0),
          frozen: count(({ entry }) => entry.freezes.length > 0),
          high: count(({ entry }) => GRAVE.includes(entry.level)),
        })}
      </p>
      <p className="small subtle">
        {shown.length < all ? `${words.ofAll(shown.length, all)} ` : ''}
        {props.zone}
      </p>
    </div>
  );
}
