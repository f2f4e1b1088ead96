import { text } from '../../../text';
import { PlanItem } from './plan-item';
import { QUIET, type PlanGroup as Group } from './plan-sort';

const words = text.admin;

/** What happens for one practice, verb by verb, with counts in its summary. */
export function PlanGroup(props: { group: Group; open: boolean; toggle: (open: boolean) => void }) {
  const { group, open, toggle } = props;
  return (
    <details
      className="section"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) toggle(event.currentTarget.open);
      }}
    >
      <summary>
        <h3>{group.practice === null ? words.wizard.wholeProject : text.common.practices[group.practice]}</h3>
        <span className="section-summary small">
          {group.verbs.map(({ verb, items }) => (
            <span key={verb} className="plan-count">
              <span className={`plan-sign sign-${verb}`} aria-hidden="true">
                {words.wizard.signs[verb]}
              </span>{' '}
              {words.wizard.itemCount(items.length, words.verbs[verb].title.toLowerCase())}
            </span>
          ))}
        </span>
      </summary>
      <div className="section-body">
        {group.verbs.map(({ verb, items }) => (
          <details key={verb} className="verb-group" open={!QUIET.includes(verb)}>
            <summary>
              <h4>
                {words.verbs[verb].title} ({items.length})
              </h4>
              <span className="subtle small">{words.verbs[verb].why}</span>
            </summary>
            <ul className="plain-list plan-list">
              {items.map((item) => (
                <PlanItem key={item.id} item={item} />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </details>
  );
}
