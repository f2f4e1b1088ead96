import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ReactNode } from 'react';
import type { DeviationView } from '../../../../../src/contract/review';
import { FieldDiffs } from '../../../components/field-diffs';
import { text } from '../../../text';

const words = text.changeReview;

/** What was done otherwise than it was approved, each with the difference; `note` is what is said to one. */
export function Deviations(props: {
  deviations: readonly DeviationView[];
  note: (deviation: DeviationView) => ReactNode;
}) {
  const { deviations, note } = props;
  if (deviations.length === 0) return <p>{words.noDeviations}</p>;
  return (
    <ul className="plain-list card-list">
      {deviations.map((one) => (
        <li key={one.id} className="card-line">
          <div>
            <Lozenge>{words.kinds[one.kind]}</Lozenge>
          </div>
          {one.kind === 'field' ? (
            <FieldDiffs
              diff={[{ field: one.id, name: one.text, before: one.before, after: one.after }]}
              before={words.approved}
              after={words.was}
            />
          ) : (
            <p>{one.text}</p>
          )}
          {note(one)}
        </li>
      ))}
    </ul>
  );
}
