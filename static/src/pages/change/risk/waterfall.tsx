import Lozenge from '@atlaskit/lozenge/lozenge';
import { useId } from 'react';
import type { Contribution } from '../../../../../src/contract/change';
import { groupContributions } from '../../../format/contribution-groups';
import { signed } from '../../../format/numbers';
import { layOutWaterfall } from '../../../format/waterfall';
import { text } from '../../../text';
import { WaterfallRow } from './waterfall-row';

const words = text.change.risk;

/** What adds nothing, a click away: what nobody knows is marked, because it makes the estimate wider. */
function Idle({ idle }: { idle: readonly Contribution[] }) {
  if (idle.length === 0) return null;
  const unknown = idle.filter(({ missing }) => missing).length;
  return (
    <details>
      <summary className="more">{words.noEffect(idle.length, unknown)}</summary>
      <ul className="small plain-list idle-list">
        {idle.map((one) => (
          <li key={one.id}>
            {one.label}{' '}
            {one.missing ? (
              <Lozenge appearance="discovery">{words.notAnswered}</Lozenge>
            ) : (
              <span className="subtle">
                {one.fact}
                {one.source ? `, ${one.source}` : ''}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/**
 * The score taken apart: base rate first, then each contribution starting where the one before ended, by kind and the heaviest
 * first, then the sum. What adds nothing is named below, so that the picture shows what matters.
 */
export function Waterfall(props: {
  contributions: readonly Contribution[];
  score: number;
  probability: string;
}) {
  const { contributions, score, probability } = props;
  const caption = useId();
  const groups = groupContributions(contributions);
  const { bars } = layOutWaterfall(groups.flatMap(({ moving }) => moving));
  const barOf = new Map(bars.map((bar) => [bar.id, bar]));
  return (
    <div className="stack-tight">
      <h4 id={caption}>{words.waterfall}</h4>
      <table className="waterfall" aria-labelledby={caption}>
        <thead className="hidden-text">
          <tr>
            <th scope="col">{words.contribution}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        {groups.map(({ name, moving, sum }) =>
          moving.length === 0 ? null : (
            <tbody key={name}>
              {name === 'base' ? null : (
                <tr className="waterfall-group">
                  <th scope="rowgroup">{words.groups[name]}</th>
                  <td className="group-sum">
                    <span className="hidden-text">{words.together} </span>
                    {signed(sum)}
                  </td>
                </tr>
              )}
              {moving.map((one) => (
                <WaterfallRow
                  key={one.id}
                  contribution={one}
                  bar={barOf.get(one.id)}
                  base={name === 'base'}
                />
              ))}
            </tbody>
          ),
        )}
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            <td className="number">{signed(score)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="small subtle">
        {words.sumWords(signed(score), probability)} {words.points}
      </p>
      <Idle idle={groups.flatMap(({ idle }) => idle)} />
    </div>
  );
}
