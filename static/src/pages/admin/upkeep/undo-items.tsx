import type { UndoItem } from '../../../../../src/contract/upkeep';
import { text } from '../../../text';

const words = text.upkeep.undo;
const VERBS = ['remove', 'restore', 'stays'] as const;
/** A longer list of what stays is folded: nothing happens to it. */
const SHORT = 8;
const SIGNS: Record<UndoItem['verb'], string> = { remove: '−', restore: '↺', stays: '=' };

/** What undoing removes, puts back and leaves, each with its reason. */
export function UndoItems({ items }: { items: readonly UndoItem[] }) {
  return (
    <div>
      {VERBS.map((verb) => {
        const own = items.filter((item) => item.verb === verb);
        if (own.length === 0) return null;
        return (
          <details key={verb} className="section" open={verb !== 'stays' || own.length <= SHORT}>
            <summary>
              <h3>
                {words.verbs[verb].title} ({own.length})
              </h3>
            </summary>
            <div className="section-body">
              <p className="subtle">{words.verbs[verb].why}</p>
              <ul className="plain-list plan-list">
                {own.map((item) => (
                  <li key={item.id} className="plan-item">
                    <span className={`plan-sign sign-${verb}`} aria-hidden="true">
                      {SIGNS[verb]}
                    </span>
                    <div>
                      <p>
                        <span className="subtle">{item.object}</span>{' '}
                        <span className="strong">{item.name}</span>
                      </p>
                      <p>{item.text}</p>
                    </div>
                  </li>
                ))}
              </ul>
            </div>
          </details>
        );
      })}
    </div>
  );
}
