import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { Goal } from '../../../../../../src/contract/sla-policy';
import { Segmented } from '../../../../components/segmented';
import { text } from '../../../../text';
import { freshId } from '../draft/fresh-id';
import { useVocabulary } from '../draft/names';
import { FindingList, FindingsAt } from '../findings/findings-at';
import { useSectionFindings } from '../findings/findings-context';
import { AxisForm } from './axis-form';
import { GoalList } from './goal-list';
import { toGoals, toMatrix, type GoalMatrix, type Promise_ } from './goal-matrix';
import { MatrixGrid } from './matrix-grid';

const words = text.sla.goals;
type View = 'matrix' | 'list';
const VIEWS: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'matrix', label: words.asMatrix },
  { value: 'list', label: words.asList },
];
const HOUR = 3_600_000;

function GoalsAsList(props: {
  goals: readonly Goal[];
  usual: Omit<Promise_, 'target'>;
  change: (goals: readonly Goal[]) => void;
}) {
  const { goals, usual, change } = props;
  const last = goals.at(-1);
  const hasOtherwise = last?.when === 'otherwise';
  const fresh = (when: Goal['when']): Goal => ({
    id: freshId(
      when === 'otherwise' ? 'otherwise' : `goal-${goals.length + 1}`,
      goals.map((one) => one.id),
    ),
    when,
    target: 8 * HOUR,
    ...usual,
  });
  const add = () => {
    const goal = fresh({ all: [] });
    change(hasOtherwise ? [...goals.slice(0, -1), goal, ...goals.slice(-1)] : [...goals, goal]);
  };
  return (
    <div className="stack-tight">
      <p className="small subtle">{words.firstWins}</p>
      {goals.length === 0 ? <p className="subtle">{words.noGoals}</p> : null}
      <GoalList goals={goals} change={change} />
      <div className="row">
        <Button spacing="compact" onClick={add}>
          {words.add}
        </Button>
        {hasOtherwise ? null : (
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => change([...goals, fresh('otherwise')])}
          >
            {words.addOtherwise}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Goals as a grid where a grid can say them, else as an ordered list; both edit the same goals. */
export function GoalsSection({
  goals,
  change,
}: {
  goals: readonly Goal[];
  change: (goals: readonly Goal[]) => void;
}) {
  const { vocabulary } = useVocabulary();
  const found = useSectionFindings('goals');
  const [view, setView] = useState<View>('matrix');
  /** Axes that were chosen before any cell says so. */
  const [axes, setAxes] = useState<Pick<GoalMatrix, 'rowField' | 'columnField'> | null>(null);
  const {
    id: _id,
    when: _when,
    target: _target,
    ...usual
  } = goals.at(-1) ?? {
    id: '',
    when: 'otherwise' as const,
    target: 0,
    unit: 'working' as const,
    calendar: vocabulary.calendars[0]?.id ?? '',
  };
  const read = toMatrix(goals);
  const only = goals.length === 1 && goals[0]?.when === 'otherwise' ? goals[0] : null;
  const first =
    vocabulary.fields.find((field) => field.id === 'priority') ??
    vocabulary.fields.find((field) => field.options.length > 0);
  const blank: GoalMatrix | null =
    (goals.length === 0 || only) && first
      ? {
          rowField: axes?.rowField ?? first.id,
          columnField: axes?.columnField ?? null,
          cells: {},
          otherwise: only ? { id: only.id, promise: { target: only.target, ...usual } } : null,
        }
      : null;
  const matrix = read ? { ...read, columnField: read.columnField ?? axes?.columnField ?? null } : blank;
  const write = (next: GoalMatrix) => {
    setAxes({ rowField: next.rowField, columnField: next.columnField });
    change(toGoals(next));
  };
  const asMatrix = view === 'matrix' && matrix !== null;
  return (
    <>
      {asMatrix ? <FindingList findings={found} /> : <FindingsAt place="goals" />}
      {matrix === null ? null : (
        <div>
          <Segmented label={words.view} options={VIEWS} value={view} onChange={setView} />
        </div>
      )}
      {matrix === null ? <p className="small subtle">{words.tooComplex}</p> : null}
      {asMatrix ? (
        <>
          <AxisForm matrix={matrix} change={write} />
          <MatrixGrid
            key={`${matrix.rowField} ${matrix.columnField ?? ''}`}
            matrix={matrix}
            usual={usual}
            change={write}
          />
        </>
      ) : (
        <GoalsAsList goals={goals} usual={usual} change={change} />
      )}
    </>
  );
}
