import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { PlanItem } from '../../../../../src/contract/admin';
import { text } from '../../../text';
import { PlanFilter } from './plan-filter';
import { PlanGroup } from './plan-group';
import { findItems, groupItems, type Verb } from './plan-sort';

const words = text.admin.wizard;
/** A shorter plan is read faster than it is searched. */
const FILTER_FROM = 12;
/** A plan of so many items is shown open; of a longer one, what others are touched by. */
const SHORT = 25;

/** A plan as a diff: by practice, then by what happens, to search and to fold. */
export function PlanDiff({ items }: { items: readonly PlanItem[] }) {
  const [search, setSearch] = useState('');
  const [verb, setVerb] = useState<Verb | null>(null);
  /** Groups that were opened or closed by hand, by practice. */
  const [folds, setFolds] = useState<Readonly<Record<string, boolean>>>({});
  const found = findItems(items, search, verb);
  const groups = groupItems(found);
  const short = items.length <= SHORT;
  const narrowed = search.trim() !== '' || verb !== null;
  const touching = items.filter((item) => item.touches.length > 0).length;
  const fold = (open: boolean) =>
    setFolds(Object.fromEntries(groups.map((one) => [String(one.practice), open])));
  return (
    <div className="stack-tight">
      {touching > 0 ? <p>{words.othersTouched(touching)}</p> : null}
      {items.length < FILTER_FROM ? null : (
        <>
          <PlanFilter
            items={items}
            search={search}
            verb={verb}
            look={(nextSearch, nextVerb) => {
              setSearch(nextSearch);
              setVerb(nextVerb);
            }}
          />
          {groups.length > 1 ? (
            <div className="row">
              <Button spacing="compact" appearance="subtle" onClick={() => fold(true)}>
                {words.expand}
              </Button>
              <Button spacing="compact" appearance="subtle" onClick={() => fold(false)}>
                {words.collapse}
              </Button>
            </div>
          ) : null}
        </>
      )}
      {groups.length === 0 && items.length > 0 ? <p role="status">{words.noItems}</p> : null}
      <div>
        {groups.map((group) => (
          <PlanGroup
            key={group.practice}
            group={group}
            open={folds[String(group.practice)] ?? (narrowed || short || group.matters)}
            toggle={(open) => setFolds((now) => ({ ...now, [String(group.practice)]: open }))}
          />
        ))}
      </div>
    </div>
  );
}
