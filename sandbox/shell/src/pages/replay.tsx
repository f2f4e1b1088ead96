import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { ReplayReport, Tally } from '../../../replay/report';
import { get, HttpError } from '../api/http';
import { Failure } from '../layout/failure';

const share = (tally: Tally) => {
  const decided = tally.met + tally.missed;
  return decided === 0 ? '-' : `${((100 * tally.met) / decided).toFixed(1)} %`;
};

/** What the last replay of an incident export found: counts, refused rows, met and missed by priority. */
export function ReplayPage() {
  const replay = useQuery({ queryKey: ['replay'], queryFn: () => get<ReplayReport>('/__sandbox/replay') });
  if (replay.isPending)
    return (
      <main className="page" aria-busy="true">
        <Spinner label="Loading the report" />
      </main>
    );
  if (replay.isError && replay.error instanceof HttpError && replay.error.status === 404)
    return (
      <main className="page">
        <SectionMessage title="No export has been replayed on this site">
          <p>
            Start the sandbox with <code>npm start -- --replay FILE</code>, where FILE is a ServiceNow
            incident export (CSV, plain or gzipped).
          </p>
        </SectionMessage>
      </main>
    );
  if (replay.isError)
    return (
      <Failure title="The report can't be read" error={replay.error} retry={() => void replay.refetch()} />
    );
  const report = replay.data;
  return (
    <main className="page wide">
      <h1>Replay of {report.file}</h1>
      <div className="figures">
        {(
          [
            ['Incidents', report.incidents],
            ['Events', report.events],
            ['Rows read', report.rows],
            ['Rows refused', report.refused.length],
          ] as const
        ).map(([name, value]) => (
          <div key={name} className="figure">
            <span className="quiet">{name}</span>
            <strong>{value.toLocaleString()}</strong>
          </div>
        ))}
      </div>
      <h2>Against Steward's default policy</h2>
      <table>
        <thead>
          <tr>
            {[
              'Priority',
              'Incidents',
              'Acknowledge met',
              'missed',
              'share',
              'Resolve met',
              'missed',
              'open or none',
              'share',
              "Log's made_sla yes",
              'no',
            ].map((name, index) => (
              <th key={`${name}-${index}`} scope="col" className={index > 0 ? 'number' : ''}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.byPriority.map((line) => (
            <tr key={line.priority}>
              <th scope="row">{line.priority}</th>
              {[
                line.incidents.toLocaleString(),
                line.acknowledge.met.toLocaleString(),
                line.acknowledge.missed.toLocaleString(),
                share(line.acknowledge),
                line.resolve.met.toLocaleString(),
                line.resolve.missed.toLocaleString(),
                line.resolve.other.toLocaleString(),
                share(line.resolve),
                line.madeSla.yes.toLocaleString(),
                line.madeSla.no.toLocaleString(),
              ].map((cell, index) => (
                <td key={index} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        The resolve target and the log's own verdict agree on {report.agreement.bothMet.toLocaleString()} met
        and {report.agreement.bothMissed.toLocaleString()} missed incidents; only Steward says met for{' '}
        {report.agreement.onlySteward.toLocaleString()}, only the log for{' '}
        {report.agreement.onlyLog.toLocaleString()}. The log does not say which target its verdict stands for.
      </p>
      <h2>Refused rows</h2>
      {report.refused.length === 0 && <p className="quiet">None.</p>}
      <ul>
        {report.refused.slice(0, 200).map((fault) => (
          <li key={`${fault.line}-${fault.column}`}>
            Line {fault.line}, column {fault.column}: <q>{fault.value}</q> {fault.why}
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/issues?jql=${encodeURIComponent('labels = servicenow-export ORDER BY created DESC')}`}>
          See the incidents
        </Link>
      </p>
    </main>
  );
}
