import type { PracticeView } from '../../../../../../src/contract/practices';
import { Section } from '../../../../components/section';
import { text } from '../../../../text';
import { MatrixTable } from '../../rules/matrix-table';

const words = text.catalogue.practice;

function Matrix({ matrix }: { matrix: NonNullable<PracticeView['matrix']> }) {
  const { impacts, urgencies, priorities } = matrix;
  return (
    <>
      <p className="subtle">{words.modes[matrix.mode]}</p>
      <MatrixTable
        title={words.matrix}
        rowTitle={text.admin.rules.impact}
        columnTitle={text.admin.rules.urgency}
        rows={impacts}
        columns={urgencies}
        cells={matrix.cells.map((row) => row.map((cell) => priorities[cell] ?? ''))}
      />
    </>
  );
}

/** What the practice decides by: policies in words, the priority matrix, and its measures. */
export function Rules({ view }: { view: PracticeView }) {
  return (
    <>
      {view.policies.length === 0 ? null : (
        <Section title={words.policies} summary={String(view.policies.length)}>
          <ul className="plain-list rule-list">
            {view.policies.map((policy) => (
              <li key={`${policy.kind} ${policy.name}`}>
                <p>
                  <span className="strong">{policy.name}</span>{' '}
                  <span className="subtle">{words.kinds[policy.kind]}</span>
                </p>
                <ul>
                  {policy.words.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {view.matrix === null ? null : (
        <Section title={words.matrix}>
          <Matrix matrix={view.matrix} />
        </Section>
      )}
      {view.measures.length === 0 ? null : (
        <Section title={words.measures} summary={String(view.measures.length)}>
          <ul className="plain-list rule-list">
            {view.measures.map((measure) => (
              <li key={measure.id}>
                <p className="strong">{measure.name}</p>
                <p>{measure.question}</p>
                <p className="small subtle">
                  {measure.formula} {words.better[measure.better]}, {words.unit(measure.unit)}.
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
