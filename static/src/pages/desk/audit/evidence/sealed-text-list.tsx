import type { SealedTexts } from '../../../../../../src/contract/evidence-pack';
import { text } from '../../../../text';

/** Fields with their texts, whole: what was decided on. */
export function SealedTextList({ fields }: { fields: SealedTexts }) {
  const all = Object.entries(fields);
  if (all.length === 0) return <p className="subtle">{text.evidenceFile.nothing}</p>;
  return (
    <dl className="facts">
      {all.map(([field, { name, text: said }]) => (
        <div className="fact" key={field}>
          <dt>{name}</dt>
          <dd className="sealed-text">{said || text.evidenceFile.round.empty}</dd>
        </div>
      ))}
    </dl>
  );
}
