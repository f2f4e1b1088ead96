import Lozenge from '@atlaskit/lozenge/lozenge';
import type { PracticeView } from '../../../../../../src/contract/practices';
import { PracticeIcon } from '../../../../components/practice-icon';
import { Section } from '../../../../components/section';
import { text } from '../../../../text';
import { FieldTable } from './field-table';
import { StatusTable } from './status-table';

const words = text.catalogue.practice;

/** What the practice has in Jira: types, fields, statuses, request types and links. */
export function Objects({ view }: { view: PracticeView }) {
  return (
    <>
      <Section title={words.types} summary={String(view.types.length)}>
        <ul className="plain-list rule-list">
          {view.types.map((type) => (
            <li key={type.ref} className="catalogue-practice">
              <PracticeIcon icon={type.icon} />
              <div>
                <p className="row">
                  <span className="strong">{type.name}</span>
                  {type.kind === 'subtask' ? <Lozenge>{words.subtask}</Lozenge> : null}
                </p>
                <p>{type.description}</p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      {view.fields.length === 0 ? null : (
        <Section title={words.fields} summary={String(view.fields.length)}>
          <FieldTable fields={view.fields} />
        </Section>
      )}
      <Section title={words.statuses} summary={String(view.statuses.length)}>
        <StatusTable statuses={view.statuses} />
      </Section>
      {view.requestTypes.length === 0 ? null : (
        <Section title={words.requestTypes} summary={String(view.requestTypes.length)}>
          <ul className="plain-list rule-list">
            {view.requestTypes.map((one) => (
              <li key={one.ref}>
                <p className="strong">{one.name}</p>
                <p>{one.description}</p>
                <p className="small subtle">{words.group(one.group)}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {view.linkTypes.length === 0 ? null : (
        <Section title={words.links} summary={String(view.linkTypes.length)}>
          <ul>
            {view.linkTypes.map((one) => (
              <li key={one.name}>
                <span className="strong">{one.name}:</span> {words.linkWords(one.inward, one.outward)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
