import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { PracticeId } from '../../../../../src/contract/common';
import type { CatalogueEntry } from '../../../../../src/contract/practices';
import { PracticeIcon } from '../../../components/practice-icon';
import { text } from '../../../text';

const words = text.admin.wizard;
const namesOf = (ids: readonly PracticeId[]) => ids.map((id) => text.common.practices[id]).join(', ');

/** One practice to choose: what it is for, what it brings, and what it needs besides. */
export function PracticeOption(props: {
  entry: CatalogueEntry;
  adopted: boolean;
  chosen: boolean;
  /** What it needs that is not chosen. */
  missing: readonly PracticeId[];
  toggle: () => void;
  add: (practices: readonly PracticeId[]) => void;
}) {
  const { entry, chosen, missing } = props;
  const nameId = `name-${entry.id}`;
  const needsId = `needs-${entry.id}`;
  return (
    <div className="stack-tight">
      <label className="practice">
        <input
          type="checkbox"
          checked={chosen}
          aria-labelledby={nameId}
          aria-describedby={`${nameId}-about${chosen && missing.length > 0 ? ` ${needsId}` : ''}`}
          onChange={props.toggle}
        />
        <PracticeIcon icon={entry.icon} />
        <span className="stack-tight">
          <span className="row">
            <span id={nameId} className="strong">
              {entry.name}
            </span>
            {props.adopted ? <Lozenge appearance="success">{words.adopted}</Lozenge> : null}
            {entry.kind === 'register' ? <Lozenge>{words.register}</Lozenge> : null}
          </span>
          <span id={`${nameId}-about`}>{entry.purpose}</span>
          <span className="subtle small">
            {words.brings}: {entry.brings.join(' · ')}
          </span>
          {chosen && entry.helps.length > 0 ? (
            <span className="subtle small">
              {words.helps}: {namesOf(entry.helps)}
            </span>
          ) : null}
        </span>
      </label>
      {chosen && missing.length > 0 ? (
        <div className="practice-needs row" role="group" aria-label={entry.name}>
          <span id={needsId} className="field-error">
            {words.needs(namesOf(missing))}
          </span>
          <Button spacing="compact" onClick={() => props.add(missing)}>
            {missing.length === 1 ? words.addNeeded : words.addAllNeeded}
            <span className="hidden-text"> {namesOf(missing)}</span>
          </Button>
        </div>
      ) : null}
    </div>
  );
}
