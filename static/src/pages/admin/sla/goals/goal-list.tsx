import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState } from 'react';
import type { Goal } from '../../../../../../src/contract/sla-policy';
import { useAnnounce } from '../../../../components/announcer';
import { text } from '../../../../text';
import { moveBy } from '../../adopt/adapt/adaptation';
import { ConditionField } from '../condition/condition-field';
import { removeAt, replaceAt } from '../condition/condition-tree';
import { goalName, promiseWords } from '../draft/describe';
import { useVocabulary } from '../draft/names';
import { FindingsAt } from '../findings/findings-at';
import { PromiseForm } from './promise-form';

const words = text.sla.goals;

/** The goals in the order in which they are read. The focus stays on the goal that was moved. */
export function GoalList({
  goals,
  change,
}: {
  goals: readonly Goal[];
  change: (goals: readonly Goal[]) => void;
}) {
  const { names } = useVocabulary();
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<{ readonly at: number; readonly control: string } | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    const { at, control } = next.current;
    next.current = null;
    list.current?.children[at]
      ?.querySelector<HTMLElement>(`[data-control="${control}"]:not(:disabled)`)
      ?.focus();
  });
  const move = (at: number, by: -1 | 1, name: string) => {
    const to = at + by;
    const atEnd = by < 0 ? to === 0 : to === goals.length - 1;
    next.current = { at: to, control: atEnd ? 'edit' : by < 0 ? 'up' : 'down' };
    change(moveBy(goals, at, by));
    announce(words.moved(name, to + 1));
  };
  const remove = (at: number, name: string) => {
    next.current = { at: Math.max(0, at - 1), control: 'edit' };
    change(removeAt(goals, at));
    announce(words.removed(name));
  };
  return (
    <ol className="plain-list sla-items" ref={list}>
      {goals.map((goal, at) => {
        const name = goalName(goal, names);
        const { id, when, ...promise } = goal;
        const set = (part: Partial<Goal>) => change(replaceAt(goals, at, { ...goal, ...part }));
        return (
          <li key={id} className="card stack-tight">
            <div className="spread">
              <p className="sla-goal">
                <span className="strong capital">
                  {at + 1}. {name}
                </span>
                <br />
                {promiseWords(promise, names)}
              </p>
              <span className="option-buttons">
                <Button
                  spacing="compact"
                  appearance="subtle"
                  data-control="edit"
                  aria-expanded={open === id}
                  aria-label={(open === id ? words.closeOne : words.editOne)(name)}
                  onClick={() => setOpen(open === id ? null : id)}
                >
                  {open === id ? words.close : words.edit}
                </Button>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  data-control="up"
                  isDisabled={at === 0}
                  aria-label={words.moveUp(name)}
                  onClick={() => move(at, -1, name)}
                >
                  {words.up}
                </Button>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  data-control="down"
                  isDisabled={at === goals.length - 1}
                  aria-label={words.moveDown(name)}
                  onClick={() => move(at, 1, name)}
                >
                  {words.down}
                </Button>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  aria-label={words.removeOne(name)}
                  onClick={() => remove(at, name)}
                >
                  {words.remove}
                </Button>
              </span>
            </div>
            <FindingsAt place={`goals[${at}]`} />
            {open === id ? (
              <>
                {when === 'otherwise' ? null : (
                  <ConditionField
                    label={words.applies}
                    value={when}
                    startOpen
                    change={(condition) => set({ when: condition })}
                  />
                )}
                <PromiseForm
                  promise={promise}
                  change={(changed) => change(replaceAt(goals, at, { id, when, ...changed }))}
                />
              </>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
