import DynamicTable from '@atlaskit/dynamic-table';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useState } from 'react';
import type { ActivationPlan } from '../../../../../../src/contract/sla-admin';
import { DatedMoment } from '../../../../components/moment';
import { Pager } from '../../../../components/pager';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';
import { ChangeList } from '../edit/change-list';

const words = text.sla.activation;
const PAGE = 20;
const COUNTS = ['breachedAtOnce', 'breachedNoMore', 'dueEarlier', 'dueLater', 'same'] as const;
type Ticket = ActivationPlan['move']['tickets'][number];

const Side = ({ side }: { side: Ticket['before'] }) => (
  <>
    {side.state}
    {side.breached ? <span className="strong">, {words.breached}</span> : null}
    {side.due === null ? null : (
      <>
        <br />
        <span className="small subtle">
          <DatedMoment at={side.due} />
        </span>
      </>
    )}
  </>
);

function TicketTable({ tickets }: { tickets: readonly Ticket[] }) {
  const [page, setPage] = useState(0);
  return (
    <details>
      <summary className="more">
        {words.list} ({tickets.length})
      </summary>
      <TableFrame label={words.list}>
        <DynamicTable
          label={words.list}
          head={{
            cells: [
              { key: 'ticket', content: words.ticket },
              { key: 'was', content: words.was },
              { key: 'becomes', content: words.becomes },
            ],
          }}
          rows={tickets.slice(page * PAGE, (page + 1) * PAGE).map((one) => ({
            key: one.issueId,
            cells: [
              { key: one.key, content: one.key },
              { key: `${one.key} before`, content: <Side side={one.before} /> },
              { key: `${one.key} after`, content: <Side side={one.after} /> },
            ],
          }))}
        />
      </TableFrame>
      <Pager page={page} size={PAGE} all={tickets.length} go={setPage} />
    </details>
  );
}

/** What activating touches: the words that change, and what would become of the open tickets if they moved. */
export function PlanView({ plan, isFirst }: { plan: ActivationPlan; isFirst: boolean }) {
  const { move } = plan;
  return (
    <>
      <section className="stack-tight" aria-label={words.changes}>
        <h3>{words.changes}</h3>
        {plan.changes.length > 0 ? (
          <ChangeList changes={plan.changes} />
        ) : (
          <p className="subtle">{isFirst ? words.firstVersion : words.noChanges}</p>
        )}
      </section>
      <section className="stack-tight" aria-label={words.tickets}>
        <h3>{plan.openTickets === 0 ? words.noOpen : words.open(plan.openTickets)}</h3>
        {plan.openTickets === 0 ? null : (
          <>
            {move.breachedAtOnce > 0 ? (
              <SectionMessage appearance="warning" title={words.warn(move.breachedAtOnce)} headingLevel="h4">
                <p>{words.warnWhy}</p>
              </SectionMessage>
            ) : null}
            <p className="label">{words.ifMoved}</p>
            <dl className="figures">
              {COUNTS.map((count) => (
                <div key={count}>
                  <dt>{words[count]}</dt>
                  <dd className="figure">{move[count].toLocaleString('en')}</dd>
                </div>
              ))}
            </dl>
            {move.tickets.length > 0 ? <TicketTable tickets={move.tickets} /> : null}
          </>
        )}
      </section>
    </>
  );
}
