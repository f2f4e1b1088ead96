import Lozenge from '@atlaskit/lozenge/lozenge';
import type { CatalogueEntry } from '../../../../../src/contract/practices';
import { PracticeIcon } from '../../../components/practice-icon';
import { TextButton } from '../../../components/text-button';
import { text } from '../../../text';
import { PracticeStates } from './practice-states';

/** A practice in the catalogue: what it is for, and where it is in use. */
export function PracticeRow({ entry, open }: { entry: CatalogueEntry; open: () => void }) {
  return (
    <li className="catalogue-practice">
      <PracticeIcon icon={entry.icon} />
      <div className="catalogue-words">
        <div className="catalogue-name">
          <TextButton onClick={open}>{entry.name}</TextButton>
          {entry.kind === 'register' ? <Lozenge>{text.catalogue.register}</Lozenge> : null}
          <PracticeStates projects={entry.projects} />
        </div>
        <p>{entry.purpose}</p>
      </div>
    </li>
  );
}
