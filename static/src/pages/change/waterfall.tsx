import { useId } from 'react';
import type { Contribution } from '../../../../src/contract/change';
import { signed } from '../../format/numbers';
import { layOutWaterfall, type WaterfallBar } from '../../format/waterfall';
import { text } from '../../text';

const words = text.change.risk;
const directionOf = (value: number, base: boolean) =>
  base ? 'base' : value > 0 ? 'raises' : value < 0 ? 'lowers' : 'nothing';

/** The bar of one row. Sizes are SVG attributes: the policy of the page allows no style attributes. */
function Bar({ bar, direction }: { bar: WaterfallBar; direction: string }) {
  const mark = bar.value < 0 ? bar.left : bar.left + bar.width;
  return (
    <svg className={`waterfall-bar bar-${direction}`} aria-hidden="true" focusable="false">
      <rect className="waterfall-track" x="0" y="0" width="100%" height="100%" rx="2" />
      <rect
        className="waterfall-fill"
        x={`${bar.left}%`}
        y="0"
        width={`${bar.width}%`}
        height="100%"
        rx="2"
      />
      <line className="waterfall-mark" x1={`${mark}%`} x2={`${mark}%`} y1="0" y2="100%" />
    </svg>
  );
}

/** The score taken apart: base rate first, then each contribution starting where the one before ended, then the sum. */
export function Waterfall(props: {
  contributions: readonly Contribution[];
  score: number;
  probability: string;
}) {
  const { contributions, score, probability } = props;
  const caption = useId();
  const { bars } = layOutWaterfall(contributions);
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
          {contributions.map((one, index) => {
            const bar = bars[index];
            const direction = directionOf(one.value, index === 0);
            return (
              <tr key={one.id}>
                <th scope="row">
                  <span className="waterfall-label">{one.label}</span>
                  <span className="small subtle">
                    {one.missing ? words.notAnswered : one.fact}
                    {one.source && !one.missing ? `, ${one.source}` : ''}
                  </span>
                  {bar ? <Bar bar={bar} direction={direction} /> : null}
                </th>
                <td className="number">
                  {signed(one.value)}
                  <span className="hidden-text"> {words[direction]}</span>
                </td>
              </tr>
            );
          })}
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
    </div>
  );
}
