import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ReactNode } from 'react';
import type { HealthView } from '../../../../../src/contract/health';
import { Moment } from '../../../components/moment';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';

const words = text.health.schedules;
const APPEARANCE = { onTime: 'success', late: 'removed', failed: 'removed', unknown: 'default' } as const;

function Row(props: {
  name: string;
  state: keyof typeof APPEARANCE;
  last: ReactNode;
  next: string | null;
  waiting: ReactNode;
}) {
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td>
        <Lozenge appearance={APPEARANCE[props.state]} maxWidth="14rem">
          {words.states[props.state]}
        </Lozenge>
      </td>
      <td>{props.last}</td>
      <td>
        {props.next === null ? (
          words.notKnown
        ) : (
          <>
            {words.about} <Moment at={props.next} />
          </>
        )}
      </td>
      <td>{props.waiting}</td>
    </tr>
  );
}

function Waiting({ said, oldest }: { said: string; oldest: string | null }) {
  if (oldest === null) return <>{words.none}</>;
  return (
    <>
      {said}
      <div className="small subtle">
        {words.since} <Moment at={oldest} />
      </div>
    </>
  );
}

/** What runs by the clock: when it last did, when it will, and what waits for it. */
export function Schedules({ sweep, daily }: Pick<HealthView, 'sweep' | 'daily'>) {
  const { columns } = words;
  return (
    <section className="stack-tight" aria-labelledby="health-schedules">
      <h3 id="health-schedules">{words.title}</h3>
      {sweep === null && daily === null ? <p>{text.health.notRead}</p> : null}
      {sweep !== null || daily !== null ? (
        <TableFrame label={words.title}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{columns.what}</th>
                <th scope="col">{columns.state}</th>
                <th scope="col">{columns.last}</th>
                <th scope="col">{columns.next}</th>
                <th scope="col">{columns.waiting}</th>
              </tr>
            </thead>
            <tbody>
              {sweep === null ? null : (
                <Row
                  name={words.sweep}
                  state={sweep.state}
                  last={
                    sweep.lastAt === null ? (
                      text.health.never
                    ) : (
                      <>
                        <Moment at={sweep.lastAt} />
                        <div className="small subtle">{words.handedOn(sweep.handedOn)}</div>
                      </>
                    )
                  }
                  next={sweep.nextAt}
                  waiting={<Waiting said={words.overdue(sweep.overdue)} oldest={sweep.oldestDueAt} />}
                />
              )}
              {daily === null ? null : (
                <Row
                  name={words.daily}
                  state={daily.state}
                  last={
                    daily.lastAt === null ? (
                      text.health.never
                    ) : (
                      <>
                        <Moment at={daily.lastAt} />
                        {daily.code === null ? null : (
                          <div className="small">
                            <code>{daily.code}</code>
                          </div>
                        )}
                      </>
                    )
                  }
                  next={daily.nextAt}
                  waiting={<Waiting said={words.tasks(daily.waiting)} oldest={daily.oldestWaitingAt} />}
                />
              )}
            </tbody>
          </table>
        </TableFrame>
      ) : null}
      <p className="small subtle">{words.help}</p>
    </section>
  );
}
