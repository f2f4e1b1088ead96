import { useId } from 'react';
import type { Contribution } from '../../../../src/contract/change';
import { signed } from '../../format/numbers';
import { layOutWaterfall } from '../../format/waterfall';
import { text } from '../../text';
import { WaterfallRow } from './waterfall-row';

const words = text.change.risk;

/**
 * The score taken apart: base rate first, then each contribution starting where the one before ended, then the sum.
 * What adds nothing is named below, so that the picture shows what matters.
 */
export function Waterfall(props: {
  contributions: readonly Contribution[];
  score: number;
  probability: string;
}) {
  const { contributions, score, probability } = props;
  const caption = useId();
  const drawn = contributions.filter((one, index) => index === 0 || one.value !== 0);
  const idle = contributions.filter((one, index) => index > 0 && one.value === 0);
  const { bars } = layOutWaterfall(drawn);
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
        <tbody>
          {drawn.map((one, index) => (
            <WaterfallRow key={one.id} contribution={one} bar={bars[index]} base={index === 0} />
          ))}
        </tbody>
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
      {idle.length > 0 ? (
        <details>
          <summary className="more">{words.noEffect(idle.length)}</summary>
          <ul className="small">
            {idle.map((one) => (
              <li key={one.id}>
                {one.label}: <span className="subtle">{one.missing ? words.notAnswered : one.fact}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
