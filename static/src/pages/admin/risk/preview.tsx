import type { UseQueryResult } from '@tanstack/react-query';
import type { RiskFinding, RiskPreview } from '../../../../../src/contract/risk-admin';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { LevelShift } from './level-shift';
import { MovedList } from './moved-list';

const words = text.riskModel.preview;

function FindingList({ findings }: { findings: readonly RiskFinding[] }) {
  if (findings.length === 0) return <p className="small subtle">{words.sound}</p>;
  return (
    <div className="stack-tight">
      <h4>{words.findings}</h4>
      <ul>
        {findings.map(({ path, severity, text: says, remedy }) => (
          <li key={path + says} className={severity === 'error' ? 'field-error' : 'small'}>
            <strong>{words.severity[severity]}:</strong> {says} {remedy}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the draft would have said of the changes of the last quarter, and what is wrong with it. */
export function Preview({ same, preview }: { same: boolean; preview: UseQueryResult<RiskPreview> }) {
  const { data } = preview;
  return (
    <aside className="risk-preview stack-tight" aria-label={words.title}>
      <h3>{words.title}</h3>
      {same ? (
        <p className="subtle">{words.same}</p>
      ) : preview.isError ? (
        <Failure error={preview.error} retry={() => void preview.refetch()} />
      ) : !data ? (
        <>
          <p className="hidden-text" role="status">
            {words.waiting}
          </p>
          <Skeleton rows={['line', 'line', 'block']} />
        </>
      ) : (
        <>
          <div aria-live="polite" className="stack-tight">
            {data.words.map((line) => (
              <p key={line} className="strong">
                {line}
              </p>
            ))}
          </div>
          <FindingList findings={data.findings} />
          {data.changes > 0 ? (
            <>
              <LevelShift before={data.before} after={data.after} />
              <MovedList moved={data.moved} all={data.movedTotal} />
            </>
          ) : data.findings.some(({ severity }) => severity === 'error') ? null : (
            <p className="subtle">{words.none}</p>
          )}
        </>
      )}
    </aside>
  );
}
