import type { ReactNode } from 'react';
import type { HealthView } from '../../../../../src/contract/health';
import { Moment } from '../../../components/moment';
import { text } from '../../../text';

const words = text.health.checks;
/** As `partial` names it: without points Jira may have said nothing, or not have answered. */
const POINTS = 'Jira points';

function Check({ name, at, children }: { name: string; at?: string | null; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {at == null ? null : (
          <div className="small subtle">
            {words.looked} <Moment at={at} />
          </div>
        )}
      </dd>
    </div>
  );
}

function Drift({ drift }: { drift: NonNullable<HealthView['drift']> }) {
  if (drift.length === 0) return <>{words.nothingAdopted}</>;
  const drifted = drift.filter(({ items }) => items > 0);
  const unseen = drift.filter(({ checkedAt }) => checkedAt === null).length;
  return (
    <>
      {drifted.map(({ projectId, projectKey, items }) => (
        <div key={projectId} className="strong">
          {words.drifted(projectKey, items)}
        </div>
      ))}
      {drifted.length === 0 && unseen < drift.length ? (
        <div>{words.noDrift(drift.length - unseen)}</div>
      ) : null}
      {unseen > 0 ? <div>{words.neverLooked(unseen)}</div> : null}
    </>
  );
}

function Points({ points }: Pick<HealthView, 'points'>) {
  if (points === null) return <>{words.notSaid}</>;
  return (
    <>
      <div>{words.used(points.used, points.limit)}</div>
      <div className="small subtle">
        {points.shared ? `${words.shared} ` : ''}
        {words.reset} <Moment at={points.resetAt} />
      </div>
    </>
  );
}

/** What Steward checks about itself and its practices, and what the last look found. */
export function Checks({ view }: { view: HealthView }) {
  const { verification, reconcile, drift, points } = view;
  return (
    <section className="stack-tight" aria-labelledby="health-checks">
      <h3 id="health-checks">{words.title}</h3>
      <dl className="figures">
        <Check name={words.verification} at={verification?.verifiedAt ?? null}>
          {verification === null ? (
            text.health.notRead
          ) : verification.findings > 0 ? (
            <span className="strong">{words.findings(verification.findings)}</span>
          ) : verification.verifiedAt === null ? (
            words.notVerified
          ) : (
            words.verified(verification.records, verification.chains)
          )}
        </Check>
        <Check name={words.reconcile} at={reconcile?.lastAt ?? null}>
          {reconcile === null
            ? text.health.notRead
            : reconcile.lastAt === null
              ? words.notReconciled
              : words.reconciled(reconcile.checked, reconcile.repaired)}
        </Check>
        <Check name={words.drift}>{drift === null ? text.health.notRead : <Drift drift={drift} />}</Check>
        <Check name={words.points}>
          {view.partial.some(({ part }) => part === POINTS) ? (
            text.health.notRead
          ) : (
            <Points points={points} />
          )}
        </Check>
      </dl>
    </section>
  );
}
