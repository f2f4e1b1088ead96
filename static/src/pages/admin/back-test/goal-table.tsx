import type { BackTestResult } from '../../../../../src/contract/back-test';
import { TableFrame } from '../../../components/table-frame';
import { TextButton } from '../../../components/text-button';
import { duration } from '../../../format/duration';
import { percent } from '../../../format/numbers';
import { text } from '../../../text';
import { RateBar } from './rate-bar';

const words = text.backTest;
type Goal = BackTestResult['goals'][number];
type Share = Goal['before'];
const NEEDED = [
  ['p90', '90 %'],
  ['p95', '95 %'],
  ['p99', '99 %'],
] as const;

const Rate = ({ share }: { share: Share }) =>
  share.rate === null ? (
    <span className="subtle">{words.noCases}</span>
  ) : (
    <>
      {percent(share.rate)}
      <br />
      <span className="small subtle">{words.metOf(share.met, share.met + share.missed)}</span>
    </>
  );

/** Compliance of each goal old against new, and the targets that would give 90, 95 and 99 %. */
export function GoalTable(props: {
  goals: readonly Goal[];
  use: ((goalId: string, target: number) => void) | null;
}) {
  const { goals, use } = props;
  return (
    <section className="stack-tight" aria-label={words.byGoal}>
      <h3>{words.byGoal}</h3>
      <p className="small subtle">
        {words.rateHelp} {use ? words.needHelp : null}
      </p>
      <TableFrame label={words.byGoal}>
        <table className="plain-table bt-goals">
          <thead>
            <tr>
              {[words.goal, words.before, words.after, words.compared, words.target].map((name) => (
                <th key={name} scope="col" rowSpan={2}>
                  {name}
                </th>
              ))}
              <th scope="colgroup" colSpan={NEEDED.length}>
                {words.needed}
              </th>
            </tr>
            <tr>
              {NEEDED.map(([key, share]) => (
                <th key={key} scope="col">
                  {share}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {goals.map((goal) => (
              <tr key={goal.goalId}>
                <th scope="row">
                  {goal.name}
                  <br />
                  <span className="small subtle">
                    {words.cases}: {goal.cases.toLocaleString('en')}
                  </span>
                </th>
                <td>
                  <Rate share={goal.before} />
                </td>
                <td>
                  <Rate share={goal.after} />
                </td>
                <td>
                  <RateBar before={goal.before.rate} after={goal.after.rate} />
                </td>
                <td>{goal.target === null ? '–' : duration(goal.target)}</td>
                {NEEDED.map(([key, share]) => {
                  const target = goal.needed[key];
                  return (
                    <td key={key}>
                      {target === null ? (
                        <span className="subtle">{words.tooFew}</span>
                      ) : use && goal.target !== null ? (
                        <TextButton onClick={() => use(goal.goalId, target)}>
                          {duration(target)}
                          <span className="hidden-text"> {words.use(duration(target), share)}</span>
                        </TextButton>
                      ) : (
                        duration(target)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
