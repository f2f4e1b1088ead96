import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyCost } from '../../../../../src/contract/policies';
import { readPolicyCost } from '../../../api/policies';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { LevelLozenge } from '../../../components/level-lozenge';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { percent } from '../../../format/numbers';
import { text } from '../../../text';
import { FiguresTable } from '../risk/calibration/figures-table';

const words = text.approvalPolicies.cost;
type Span = '30' | '90' | '365';
const SPANS: readonly Span[] = ['30', '90', '365'];

/** Hours waited by changes of each risk, as bars; the table says the numbers. */
function WaitBars({ waits }: { waits: PolicyCost['waits'] }) {
  const most = Math.max(1, ...waits.map(({ totalHours }) => totalHours));
  return (
    <figure role="img" aria-label={words.chart} className="stack-tight">
      {waits.map(({ level, totalHours }) => (
        <div key={level} className="policy-wait" aria-hidden="true">
          <span>{level}</span>
          <svg className="policy-bar" viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
            <rect className="risk-bar-ground" x="0" y="4" width="100" height="2" />
            <rect className="policy-bar-after" x="0" y="1" width={(totalHours / most) * 100} height="8" />
          </svg>
        </div>
      ))}
    </figure>
  );
}

function Waits({ waits }: Pick<PolicyCost, 'waits'>) {
  if (waits.every(({ changes }) => changes === 0)) return <p className="subtle">{words.undecided}</p>;
  return (
    <>
      <WaitBars waits={waits} />
      <FiguresTable
        label={words.waits}
        heads={words.waitsHead}
        rows={waits.map(({ level, changes, medianHours, p90Hours, totalHours }) => ({
          key: level,
          cells: [level, changes, words.hours(medianHours), words.hours(p90Hours), words.hours(totalHours)],
        }))}
      />
    </>
  );
}

function Boards({ board, meetings }: Pick<PolicyCost, 'board' | 'meetings'>) {
  if (board.decided === 0) return <p className="subtle">{words.none}</p>;
  const figures = [
    [
      meetings.minutesPerChange === null ? '–' : String(Math.round(meetings.minutesPerChange)),
      words.figures.minutes,
    ],
    [board.changedShare === null ? '–' : percent(board.changedShare), words.figures.changed],
    [String(board.rejected), words.figures.rejected],
    [String(board.onlyBoard.length), words.figures.only],
  ] as const;
  return (
    <>
      <p>{words.decided(board.decided)}</p>
      <ul className="plain-list policy-headlines">
        {figures.map(([figure, name]) => (
          <li key={name} className="card">
            <strong className="policy-number">{figure}</strong> <span className="subtle">{name}</span>
          </li>
        ))}
      </ul>
      {board.onlyBoard.length === 0 ? null : (
        <p className="small">{board.onlyBoard.map(({ issueKey }) => issueKey).join(', ')}</p>
      )}
    </>
  );
}

function Suggestions({ suggestions }: Pick<PolicyCost, 'suggestions'>) {
  if (suggestions.length === 0) return <p className="subtle">{words.noSuggestions}</p>;
  return (
    <>
      <ul className="plain-list stack-tight">
        {suggestions.map((one) => (
          <li key={one.level + (one.model ?? '')} className="card stack-tight">
            <p className="row">
              <LevelLozenge level={one.level} /> {one.model}
            </p>
            <p>{one.words}</p>
          </li>
        ))}
      </ul>
      <p className="small subtle">{words.certainty}</p>
    </>
  );
}

/** What approvals cost, what the boards did about it, and what could go without them. */
export function CostTab({ projectId }: { projectId: string }) {
  const [span, setSpan] = useState<Span>('90');
  const cost = useQuery({
    queryKey: ['policy-cost', projectId, span],
    queryFn: () => readPolicyCost({ projectId, days: Number(span) }),
    placeholderData: keepPreviousData,
  });
  if (cost.isPending) return <Skeleton rows={['line', 'block', 'block']} />;
  if (!cost.data) return <Failure error={cost.error} retry={() => void cost.refetch()} />;
  const { rounds, waits, board, meetings, suggestions, cut } = cost.data;
  return (
    <div className="stack">
      <p>{words.lead}</p>
      <div>
        <Segmented
          label={words.days}
          options={SPANS.map((value) => ({ value, label: words.spans[value] }))}
          value={span}
          onChange={setSpan}
        />
      </div>
      {rounds === 0 ? (
        <EmptyState title={words.empty} why={words.emptyWhy} />
      ) : (
        <>
          <p className="subtle">
            {words.rounds(rounds)}. {cut ? words.cut : ''}
          </p>
          <section className="stack-tight" aria-label={words.waits}>
            <h3>{words.waits}</h3>
            <Waits waits={waits} />
          </section>
          <section className="stack-tight" aria-label={words.board}>
            <h3>{words.board}</h3>
            <Boards board={board} meetings={meetings} />
          </section>
          <section className="stack-tight" aria-label={words.suggestions}>
            <h3>{words.suggestions}</h3>
            <Suggestions suggestions={suggestions} />
          </section>
        </>
      )}
    </div>
  );
}
