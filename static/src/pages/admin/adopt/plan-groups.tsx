import type { PlanItem } from '../../../../../src/contract/admin';
import { OutsideLink } from '../../../components/outside-link';
import { text } from '../../../text';

const words = text.admin;
/** What stops comes first, what is left alone last. */
const ORDER: readonly PlanItem['verb'][] = [
  'conflict',
  'create',
  'extend',
  'map',
  'byHand',
  'reuse',
  'leftAlone',
];
/** Nothing happens to these: they are closed at first. */
const QUIET: readonly PlanItem['verb'][] = ['reuse', 'leftAlone'];

function Item({ item }: { item: PlanItem }) {
  return (
    <li className="plan-item">
      <p>
        <span className="subtle">{item.object}</span> <span className="strong">{item.name}</span>
      </p>
      <p>{item.text}</p>
      {item.touches.length > 0 ? (
        <p className="small">
          <span className="strong">{words.wizard.touches}</span> {item.touches.join('; ')}
        </p>
      ) : null}
      {item.link ? <OutsideLink href={item.link}>{words.wizard.byHandLink}</OutsideLink> : null}
    </li>
  );
}

/** The plan's items by what happens to them. */
export function PlanGroups({ items }: { items: readonly PlanItem[] }) {
  return (
    <div>
      {ORDER.map((verb) => {
        const own = items.filter((item) => item.verb === verb);
        if (own.length === 0) return null;
        return (
          <details key={verb} className="section" open={!QUIET.includes(verb)}>
            <summary>
              <h3>
                {words.verbs[verb].title} ({own.length})
              </h3>
            </summary>
            <div className="section-body">
              <p className="subtle">{words.verbs[verb].why}</p>
              <ul className="plain-list plan-list">
                {own.map((item) => (
                  <Item key={item.id} item={item} />
                ))}
              </ul>
            </div>
          </details>
        );
      })}
    </div>
  );
}
