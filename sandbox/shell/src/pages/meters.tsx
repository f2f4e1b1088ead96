import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { useQuery } from '@tanstack/react-query';
import { BUDGETS, type Budget } from '../../../budgets';
import type { MetersReport, OperationReport } from '../../../forge/meters/types';
import { get, remove } from '../api/http';
import { toWords } from '../fields/field-value';
import { Failure } from '../layout/failure';

const rounded = (value: number, digits = 0) =>
  value.toLocaleString(undefined, { maximumFractionDigits: digits });

/** What the app has used, per operation, priced, and the largest single invocation beside its budget. */
export function MetersPage() {
  const meters = useQuery({
    queryKey: ['meters'],
    queryFn: () => get<MetersReport>('/__sandbox/meters'),
    refetchInterval: 5_000,
  });
  if (meters.isPending)
    return (
      <main className="page" aria-busy="true">
        <Spinner label="Reading the meters" />
      </main>
    );
  if (meters.isError)
    return (
      <Failure title="The meters can't be read" error={meters.error} retry={() => void meters.refetch()} />
    );
  const { total, operations, since, now } = meters.data;
  const figures: [string, string][] = [
    ['Invocations', rounded(total.invocations)],
    ['GB-seconds', rounded(total.gbSeconds, 1)],
    ['Jira calls', rounded(total.jiraCalls)],
    ['Jira points', rounded(total.jiraPoints)],
    ['KVS units read / written', `${rounded(total.readUnits)} / ${rounded(total.writeUnits)}`],
    ['Price above the allowance', `$${rounded(total.usd, 5)}`],
  ];
  return (
    <main className="page wide">
      <div className="row">
        <h1>Meters</h1>
        <span className="spring" />
        <Button onClick={() => void remove('/__sandbox/meters').then(() => meters.refetch())}>
          Start over
        </Button>
      </div>
      <p className="quiet">
        Counted from {toWords(since)} to {toWords(now)}. Milliseconds follow a written model, so figures don't
        depend on this machine. <a href="/__sandbox/meters">The same as JSON</a>
      </p>
      <div className="figures">
        {figures.map(([name, value]) => (
          <div key={name} className="figure">
            <span className="quiet">{name}</span>
            <strong>{value}</strong>
          </div>
        ))}
      </div>
      {operations.length === 0 && (
        <p className="quiet">Nothing has run yet. Open an issue, vote, or step the clock.</p>
      )}
      {operations.length > 0 && (
        <table>
          <caption className="quiet">
            For Jira calls and KVS: the most that one invocation used, then its budget.
          </caption>
          <thead>
            <tr>
              {[
                'Operation',
                'Runs',
                'Failed',
                'Jira calls',
                'KVS reads',
                'KVS queries',
                'Transactions',
                'KVS in all',
                'ms each',
                'MB',
                'GB-s',
              ].map((name, index) => (
                <th key={name} scope="col" className={index > 0 ? 'number' : ''}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {operations.map((operation) => (
              <OperationRow
                key={operation.operation}
                operation={operation}
                budget={BUDGETS.find((one) => one.operation === operation.operation)}
              />
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}

function OperationRow({ operation, budget }: { operation: OperationReport; budget: Budget | undefined }) {
  const { max, total, average } = operation;
  return (
    <tr>
      <td>
        {budget?.what ?? operation.operation}
        {budget && <div className="quiet">{operation.operation}</div>}
      </td>
      <td className="number">{rounded(total.invocations)}</td>
      <td className="number">{rounded(operation.failures)}</td>
      <Measured value={max.jiraCalls} limit={budget?.jiraCalls} />
      <Measured value={max.kvsReads} limit={budget?.kvsReads} />
      <Measured value={max.kvsQueries} limit={budget?.kvsQueries} />
      <Measured value={max.transactions} limit={budget?.transactions} />
      <Measured value={max.kvsOperations} limit={budget?.kvsOperations} />
      <td className="number">{rounded(average.modelMs)}</td>
      <td className="number">{operation.memoryMb}</td>
      <td className="number">{rounded(total.gbSeconds, 2)}</td>
    </tr>
  );
}

/** A figure beside its budget; over or within is said in words too, for those who don't see colours. */
function Measured({ value, limit }: { value: number; limit: number | undefined }) {
  if (limit === undefined) return <td className="number">{rounded(value)}</td>;
  const over = value > limit;
  return (
    <td className="number">
      <span className={over ? 'over' : 'within'}>
        {rounded(value)} of {limit}
        {over ? ' (over)' : ''}
      </span>
    </td>
  );
}
