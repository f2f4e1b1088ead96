import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { KeyboardEvent } from 'react';
import type { PolicyRow } from '../../../../../src/contract/approval-policy';
import type { PolicyCheck } from '../../../../../src/contract/policies';
import { text } from '../../../text';
import { useFindings } from './context';
import { FindingsList } from './findings-list';
import { RowForm } from './row-form';

const words = text.approvalPolicies.rows;

/** A row of the table: in words, what was found about it, and its form while it is open. */
export function RowCard(props: {
  row: PolicyRow;
  at: number;
  last: boolean;
  inWords: PolicyCheck['words'][string] | undefined;
  open: boolean;
  toggle: () => void;
  change: (row: PolicyRow) => void;
  move: (step: -1 | 1) => void;
  remove: (() => void) | null;
}) {
  const { row, at, inWords, open, move } = props;
  const { findings, disabled } = useFindings();
  const found = findings.filter((one) => one.row === row.id);
  // Those of a stage are beside it while the row is open.
  const here = open && !disabled ? found.filter(({ stage }) => stage === undefined) : found;
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || disabled) return;
    if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'ArrowDown') move(1);
    else return;
    event.preventDefault();
  };
  return (
    <li className="card stack-tight" data-row={row.id}>
      <div className="spread" onKeyDown={keys}>
        <h3>
          <span className="subtle">{at + 1}</span> {row.name}
        </h3>
        {disabled ? null : (
          <div className="row">
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={words.moveUp(row.name)}
              isDisabled={at === 0}
              onClick={() => move(-1)}
            >
              ↑
            </Button>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={words.moveDown(row.name)}
              isDisabled={props.last}
              onClick={() => move(1)}
            >
              ↓
            </Button>
            <Button spacing="compact" aria-expanded={open} onClick={props.toggle}>
              {open ? words.close : words.edit}
              <span className="hidden-text"> {row.name}</span>
            </Button>
            {props.remove ? (
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={words.removeOne(row.name)}
                onClick={props.remove}
              >
                {words.remove}
              </Button>
            ) : null}
          </div>
        )}
      </div>
      {inWords ? (
        <p>
          {row.when === 'otherwise' ? (
            words.otherwise
          ) : (
            <>
              <span className="subtle">{words.if}</span> {inWords.when}
            </>
          )}{' '}
          <span aria-hidden="true">→</span> <span className="strong">{inWords.outcome}</span>{' '}
          {row.separateImplementer ? <Lozenge>{words.separate}</Lozenge> : null}
        </p>
      ) : null}
      <FindingsList findings={here} />
      {open && !disabled ? <RowForm row={row} change={props.change} /> : null}
    </li>
  );
}
