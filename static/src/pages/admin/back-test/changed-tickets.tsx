import DynamicTable from '@atlaskit/dynamic-table';
import TextField from '@atlaskit/textfield/text-field';
import { lazy, Suspense, useState } from 'react';
import type { BackTestResult } from '../../../../../src/contract/back-test';
import { FormField } from '../../../components/form-field';
import { Pager } from '../../../components/pager';
import { Pick } from '../../../components/pick';
import { TableFrame } from '../../../components/table-frame';
import { duration } from '../../../format/duration';
import { text } from '../../../text';

const words = text.backTest;
const PAGE = 10;
type Ticket = BackTestResult['changes']['tickets'][number];
const FILTERS = ['all', 'better', 'worse'] as const;
type Filter = (typeof FILTERS)[number];
const isFilter = (value: string): value is Filter => FILTERS.some((one) => one === value);

/** The writer of CSV comes with the button. */
const SaveCsv = lazy(async () => ({ default: (await import('./save-csv')).SaveCsv }));

/** Over its target under the new policy counts as worse; what changed otherwise, as better. */
const fits = (ticket: Ticket, filter: Filter, wanted: string) =>
  (filter === 'all' || (filter === 'worse') === ticket.over > 0) &&
  `${ticket.key} ${ticket.before} ${ticket.after}`.toLowerCase().includes(wanted);

const toRow = (ticket: Ticket) => ({
  key: ticket.key,
  cells: [
    { key: ticket.key, content: ticket.key },
    { key: `${ticket.key} before`, content: ticket.before },
    { key: `${ticket.key} after`, content: ticket.after },
    {
      key: `${ticket.key} over`,
      content: (ticket.over > 0 ? words.overBy : words.leftBy)(duration(ticket.over)),
    },
  ],
});

/** The tickets that the new rules would have judged differently: how many, which, and as a file. */
export function ChangedTickets({ changes, name }: { changes: BackTestResult['changes']; name: string }) {
  const [filter, setFilter] = useState<Filter>('all');
  const [written, setWritten] = useState('');
  const [page, setPage] = useState(0);
  const { tickets } = changes;
  const found = tickets.filter((one) => fits(one, filter, written.trim().toLowerCase()));
  return (
    <section className="stack-tight" aria-label={words.changed}>
      <h3>{words.changed}</h3>
      <dl className="figures">
        {(['better', 'worse', 'same'] as const).map((key) => (
          <div key={key}>
            <dt>{words[key]}</dt>
            <dd className="figure">{changes[key].toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      {tickets.length === 0 ? (
        <p className="subtle">{words.none}</p>
      ) : (
        <>
          <div className="plan-filter">
            <FormField label={words.find}>
              {(field) => (
                <TextField
                  {...field}
                  isCompact
                  value={written}
                  onChange={({ currentTarget }) => {
                    setWritten(currentTarget.value);
                    setPage(0);
                  }}
                />
              )}
            </FormField>
            <FormField label={words.show}>
              {({ id }) => (
                <Pick
                  id={id}
                  label={words.show}
                  options={FILTERS.map((one) => ({ value: one, label: words.filters[one] }))}
                  value={filter}
                  change={(chosen) => {
                    if (isFilter(chosen)) setFilter(chosen);
                    setPage(0);
                  }}
                />
              )}
            </FormField>
          </div>
          <TableFrame label={words.changed}>
            <DynamicTable
              label={words.changed}
              head={{
                cells: [
                  { key: 'ticket', content: words.ticket },
                  { key: 'before', content: words.before },
                  { key: 'after', content: words.after },
                  { key: 'over', content: words.over },
                ],
              }}
              rows={found.slice(page * PAGE, (page + 1) * PAGE).map(toRow)}
              emptyView={<p>{words.noMatch}</p>}
            />
          </TableFrame>
          <Pager page={page} size={PAGE} all={found.length} go={setPage} />
          <div>
            <Suspense fallback={null}>
              <SaveCsv tickets={found} name={words.csvName(name)} />
            </Suspense>
          </div>
        </>
      )}
    </section>
  );
}
