import type { HealthView } from '../../../../../src/contract/health';
import { Moment } from '../../../components/moment';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';

const words = text.health.failures;

/** What failed in the last day, by code. */
export function FailureTable({ failures }: Pick<HealthView, 'failures'>) {
  return (
    <section className="stack-tight" aria-labelledby="health-failures">
      <h3 id="health-failures">{words.title}</h3>
      {failures === null ? (
        <p>{text.health.notRead}</p>
      ) : failures.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <TableFrame label={words.title}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{words.columns.code}</th>
                <th scope="col">{words.columns.count}</th>
                <th scope="col">{words.columns.last}</th>
                <th scope="col">{words.columns.operation}</th>
              </tr>
            </thead>
            <tbody>
              {failures.map(({ code, count, capped, lastAt, operation }) => (
                <tr key={code}>
                  <th scope="row">
                    <code>{code}</code>
                  </th>
                  <td>{words.count(count, capped)}</td>
                  <td>
                    <Moment at={lastAt} />
                  </td>
                  <td>
                    <code>{operation}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
