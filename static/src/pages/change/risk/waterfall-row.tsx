import Lozenge from '@atlaskit/lozenge/lozenge';
import type { Contribution } from '../../../../../src/contract/change';
import { signed } from '../../../format/numbers';
import type { WaterfallBar } from '../../../format/waterfall';
import { text } from '../../../text';

const words = text.change.risk;
type Direction = 'base' | 'raises' | 'lowers' | 'nothing';

function directionOf(value: number, base: boolean): Direction {
  if (base) return 'base';
  return value > 0 ? 'raises' : value < 0 ? 'lowers' : 'nothing';
}

/** The bar of one row. Sizes are SVG attributes: the policy of the page allows no style attributes. */
function Bar({ bar, direction }: { bar: WaterfallBar; direction: Direction }) {
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

/** One contribution: what it is, the fact and its source, its bar and its points. */
export function WaterfallRow(props: {
  contribution: Contribution;
  bar: WaterfallBar | undefined;
  base: boolean;
}) {
  const { contribution, bar, base } = props;
  const direction = directionOf(contribution.value, base);
  return (
    <tr>
      <th scope="row">
        <span className="waterfall-cell">
          <span className="waterfall-text">
            <span className="waterfall-label">{contribution.label}</span>
            {contribution.missing ? (
              <Lozenge appearance="discovery">{words.notAnswered}</Lozenge>
            ) : (
              <span className="small subtle">
                {contribution.fact}
                {contribution.source ? `, ${contribution.source}` : ''}
              </span>
            )}
          </span>
          {bar ? <Bar bar={bar} direction={direction} /> : null}
        </span>
      </th>
      <td className="number">
        {signed(contribution.value)}
        <span className="hidden-text"> {words[direction]}</span>
      </td>
    </tr>
  );
}
