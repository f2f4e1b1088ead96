import Lozenge from '@atlaskit/lozenge/lozenge';
import type { CatalogueEntry } from '../../../../../../src/contract/practices';
import { PracticeIcon } from '../../../../components/practice-icon';
import { text } from '../../../../text';
import { FocusHeading } from '../../focus-heading';

const words = text.catalogue;

/** Name, kind and purpose of a practice. */
export function PracticeHead({ entry }: { entry: CatalogueEntry }) {
  return (
    <header className="practice-head">
      <PracticeIcon icon={entry.icon} large />
      <div className="stack-tight">
        <FocusHeading level="h1">{entry.name}</FocusHeading>
        <p>{entry.purpose}</p>
        <p className="row">
          {entry.kind === 'register' ? <Lozenge>{words.register}</Lozenge> : null}
          <span className="subtle small">
            {entry.kind === 'register' ? `${words.coverage.why.register} ` : ''}
            {words.practice.version(entry.version)}
          </span>
        </p>
      </div>
    </header>
  );
}
