import type { AssessmentView } from '../../../../src/contract/change';
import { text } from '../../text';

/** Questions that nobody has answered yet. */
export function MissingList({ missing }: { missing: AssessmentView['missing'] }) {
  if (missing.length === 0) return null;
  return (
    <div className="stack-tight">
      <h4>{text.change.risk.missing}</h4>
      <ul>
        {missing.map(({ id, question }) => (
          <li key={id}>{question}</li>
        ))}
      </ul>
      <p className="small subtle">{text.change.risk.missingWhy}</p>
    </div>
  );
}
