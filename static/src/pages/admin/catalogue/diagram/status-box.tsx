import { text } from '../../../../text';
import type { Rect } from './boxes';
import type { Drawn } from './columns';
import { statusName, transitionsOf } from './transitions-of';

const words = text.catalogue.diagram;

/** A status in the drawing. It says its category and where it leads; pressing it shows its entry criteria below. */
export function StatusBox(props: {
  drawn: Drawn;
  status: Drawn['statuses'][number];
  box: Rect;
  chosen: boolean;
  choose: () => void;
  point: (on: boolean) => void;
  factsId: string;
}) {
  const { drawn, status, box } = props;
  const { out, in: arriving } = transitionsOf(drawn, status.role);
  const first = arriving.some((one) => one.from.length === 0);
  const marks = [
    words.categories[status.category],
    ...(first ? [words.start] : []),
    ...(out.length === 0 ? [words.end] : []),
  ];
  return (
    <button
      type="button"
      className={`flow-box flow-${status.category}`}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      aria-expanded={props.chosen}
      aria-controls={props.factsId}
      onClick={props.choose}
      onFocus={() => props.point(true)}
      onBlur={() => props.point(false)}
      onMouseEnter={() => props.point(true)}
      onMouseLeave={() => props.point(false)}
    >
      <span className="strong">{status.name}</span>
      <span className="flow-category">{marks.join(' · ')}</span>
      <span className="hidden-text">
        {out.length === 0
          ? words.leadsNowhere
          : words.leadsTo(
              out.map((one) => words.step(one.name, statusName(drawn, one.to), words.guards[one.guard])),
            )}
      </span>
    </button>
  );
}
