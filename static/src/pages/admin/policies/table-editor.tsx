import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import type { PolicyRow } from '../../../../../src/contract/approval-policy';
import type { PolicyCheck } from '../../../../../src/contract/policies';
import { useAnnounce } from '../../../components/announcer';
import { Segmented } from '../../../components/segmented';
import { text } from '../../../text';
import { useFindings } from './context';
import { freshRow, moved, replaced, without, type Draft } from './draft';
import { RowCard } from './row-card';

const words = text.approvalPolicies;
const MOST = 100;

/** The rows from top to bottom: one of them may be open; they are moved by buttons and keys. */
export function TableEditor(props: {
  draft: Draft;
  inWords: PolicyCheck['words'];
  change: (part: Partial<Draft>) => void;
}) {
  const { draft, change } = props;
  const { rows } = draft;
  const { disabled } = useFindings();
  const announce = useAnnounce();
  const [open, setOpen] = useState<string | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const set = (next: readonly PolicyRow[]) => change({ rows: next });
  const add = () => {
    const made = freshRow(rows.map(({ id }) => id));
    // "Everything else" ends the table.
    const end = rows.at(-1)?.when === 'otherwise' ? rows.length - 1 : rows.length;
    set([...rows.slice(0, end), made, ...rows.slice(end)]);
    setOpen(made.id);
    announce(words.rows.added);
  };
  return (
    <section className="stack" aria-label={words.rows.title}>
      {disabled ? (
        <p className="subtle">{`${words.hit.label}: ${words.hit[draft.hit].toLowerCase()}.`}</p>
      ) : (
        <div className="stack-tight">
          <div>
            <Segmented
              label={words.hit.label}
              options={(['FIRST', 'COLLECT'] as const).map((value) => ({ value, label: words.hit[value] }))}
              value={draft.hit}
              onChange={(hit) => change({ hit })}
            />
          </div>
          <p className="field-help">{words.rows.keys}</p>
        </div>
      )}
      <ol className="plain-list stack-tight">
        {rows.map((row, at) => (
          <RowCard
            key={row.id}
            row={row}
            at={at}
            last={at === rows.length - 1}
            inWords={props.inWords[row.id]}
            open={open === row.id}
            toggle={() => setOpen(open === row.id ? null : row.id)}
            change={(next) => set(replaced(rows, at, next))}
            move={(step) => {
              const next = moved(rows, at, step);
              if (next === rows) return;
              set(next);
              announce(words.rows.moved(row.name, at + step + 1));
            }}
            remove={
              rows.length === 1
                ? null
                : () => {
                    set(without(rows, at));
                    announce(words.rows.removed);
                    adder.current?.focus();
                  }
            }
          />
        ))}
      </ol>
      {disabled ? null : (
        <div>
          <Button ref={adder} isDisabled={rows.length >= MOST} onClick={add}>
            {words.rows.add}
          </Button>
        </div>
      )}
    </section>
  );
}
