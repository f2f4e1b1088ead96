import Lozenge from '@atlaskit/lozenge/lozenge';
import type { PromiseView } from '../../../../src/contract/portal';
import { DayMoment } from '../../components/moment';
import { text } from '../../text';

const words = text.portal;

/** Planned work on what the request is about, while which it may not work: when, never what or who. */
export function Outages({ outages }: { outages: PromiseView['outages'] }) {
  if (outages.length === 0) return null;
  return (
    <section className="outages" aria-labelledby="outages">
      <h2 id="outages">{words.outages}</h2>
      <ul className="plain-list promises">
        {outages.map(({ service, start, end, state }) => (
          <li key={`${service} ${start}`} className="promise promise-waitingForYou">
            <p className="promise-head">
              <span className="strong">{service}</span>
              <Lozenge appearance={state === 'now' ? 'moved' : 'default'}>
                {words.outageStates[state]}
              </Lozenge>
            </p>
            <p>
              {words.outageFrom} <DayMoment at={start} style="long" /> {words.outageTo}{' '}
              <DayMoment at={end} style="long" /> {words.yourTime}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
