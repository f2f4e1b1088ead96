import type { PlanItem as Item } from '../../../../../src/contract/admin';
import { OutsideLink } from '../../../components/outside-link';
import { text } from '../../../text';

const words = text.admin.wizard;

/** One line of the plan: its sign, what it is about, what happens and why, and who else is touched. */
export function PlanItem({ item }: { item: Item }) {
  return (
    <li className="plan-item">
      <span className={`plan-sign sign-${item.verb}`} aria-hidden="true">
        {words.signs[item.verb]}
      </span>
      <div>
        <p>
          <span className="subtle">{item.object}</span> <span className="strong">{item.name}</span>
        </p>
        <p>{item.text}</p>
        {item.touches.length > 0 ? (
          <p className="plan-touches small">
            <span className="strong">{words.touches}</span> {item.touches.join('; ')}
          </p>
        ) : null}
        {item.link ? <OutsideLink href={item.link}>{words.byHandLink}</OutsideLink> : null}
      </div>
    </li>
  );
}
