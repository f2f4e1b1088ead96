import type { PolicyReplayView } from '../../../../../src/contract/policies';
import { LevelLozenge } from '../../../components/level-lozenge';
import { Moment } from '../../../components/moment';
import { PersonWord } from '../../../components/person-name';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';
import { PairBars } from './pair-bars';

const words = text.approvalPolicies.replay;
type Change = PolicyReplayView['differing'][number];

function ChangeTable({ label, changes }: { label: string; changes: readonly Change[] }) {
  return (
    <TableFrame label={label}>
      <table aria-label={label}>
        <thead>
          <tr>
            {words.listHead.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((one) => (
            <tr key={one.issueId}>
              <th scope="row">{one.issueKey}</th>
              <td>
                <LevelLozenge level={one.level} />
              </td>
              <td>{one.before}</td>
              <td>{one.after}</td>
              <td>{words.scrutiny[one.scrutiny]}</td>
              <td>{words.result(one.failed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** Everybody whom either policy asks, most asked under the draft first. */
function askedRows({ before, after }: PolicyReplayView) {
  const vias = new Map([...before.asked, ...after.asked].map(({ key, via }) => [key, via]));
  const count = (asked: PolicyReplayView['before']['asked'], key: string): number =>
    asked.find((one) => one.key === key)?.changes ?? 0;
  return [...vias]
    .map(([key, name]) => ({
      key,
      name,
      before: count(before.asked, key),
      after: count(after.asked, key),
    }))
    .sort((a, b) => b.after - a.after || b.before - a.before);
}

/** What a replay found, the most important figures first. */
export function ReplayView({ replay }: { replay: PolicyReplayView }) {
  const { before, after, waiting, failed, differing } = replay;
  if (replay.changes === 0) return <p>{words.empty}</p>;
  return (
    <div className="stack">
      <p className="small subtle">
        {words.of(replay.changes, replay.days)}, <PersonWord accountId={replay.by} />,{' '}
        <Moment at={replay.at} />. {replay.cut ? words.cut : ''}
      </p>
      <ul className="plain-list policy-headlines">
        <li className="card">
          <strong>{words.hours(waiting.addedHours)}</strong>
        </li>
        <li className="card">
          <strong>{words.differ(replay.differingTotal)}</strong>
        </li>
        <li className="card">
          <strong>{words.failedOnes(failed.length)}</strong>
        </li>
      </ul>
      <p className="small subtle">
        {waiting.words}
        {waiting.unmeasured.length === 0 ? '' : ` ${words.unmeasured} ${waiting.unmeasured.join(', ')}.`}
      </p>
      {replay.notRecorded.length === 0 ? null : (
        <p className="small subtle">
          {words.notRecorded} {replay.notRecorded.join(', ')}
        </p>
      )}
      <section className="stack-tight" aria-label={words.asked}>
        <h3>{words.asked}</h3>
        <PairBars label={words.chart} heads={words.askedHead} rows={askedRows(replay)} />
      </section>
      <section className="stack-tight" aria-label={words.outcomes}>
        <h3>{words.outcomes}</h3>
        <PairBars
          label={words.outcomes}
          heads={words.outcomesHead}
          rows={(['stages', 'automatic', 'refused'] as const).map((key) => ({
            key,
            name: words.outcome[key],
            before: before[key],
            after: after[key],
          }))}
        />
      </section>
      {failed.length === 0 ? null : (
        <section className="stack-tight" aria-label={words.failedTitle}>
          <h3>{words.failedTitle}</h3>
          <ChangeTable label={words.failedTitle} changes={failed} />
        </section>
      )}
      {differing.length === 0 ? null : (
        <section className="stack-tight" aria-label={words.differingTitle}>
          <h3>{words.differingTitle}</h3>
          {differing.length < replay.differingTotal ? (
            <p className="small subtle">{words.shown(differing.length, replay.differingTotal)}</p>
          ) : null}
          <ChangeTable label={words.differingTitle} changes={differing} />
        </section>
      )}
    </div>
  );
}
