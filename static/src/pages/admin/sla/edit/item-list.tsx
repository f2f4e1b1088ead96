import Button from '@atlaskit/button/default/button';
import { useRef, type ReactNode } from 'react';
import { useAnnounce } from '../../../../components/announcer';
import { text } from '../../../../text';
import { removeAt } from '../condition/condition-tree';
import { FindingsAt } from '../findings/findings-at';

const words = text.sla.editor.conditions;

/** A list of things to edit, each with what was found about it; the focus goes to "add" when one is removed. */
export function ItemList<T>(props: {
  /** The list's path in the policy: findings of item 2 are at "<path>[2]". */
  path: string;
  title: string;
  none: string;
  addLabel: string;
  items: readonly T[];
  fresh: () => T;
  nameOf: (item: T) => string;
  change: (items: readonly T[]) => void;
  children: (item: T, change: (item: T) => void) => ReactNode;
}) {
  const { path, items, change, nameOf } = props;
  const announce = useAnnounce();
  const add = useRef<HTMLButtonElement>(null);
  return (
    <section className="stack-tight" aria-label={props.title}>
      <h4>{props.title}</h4>
      {items.length === 0 ? <p className="subtle">{props.none}</p> : null}
      <ul className="plain-list sla-items">
        {items.map((item, at) => (
          <li key={at}>
            <div className="sla-item" role="group" aria-label={words.item(props.title, at + 1)}>
              <div className="sla-item-body stack-tight">
                {props.children(item, (next) =>
                  change(items.map((one, index) => (index === at ? next : one))),
                )}
                <FindingsAt place={`${path}[${at}]`} />
              </div>
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={words.removeOne(nameOf(item))}
                onClick={() => {
                  change(removeAt(items, at));
                  announce(words.removeOne(nameOf(item)));
                  add.current?.focus();
                }}
              >
                {words.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button ref={add} spacing="compact" onClick={() => change([...items, props.fresh()])}>
          {props.addLabel}
        </Button>
      </div>
    </section>
  );
}
