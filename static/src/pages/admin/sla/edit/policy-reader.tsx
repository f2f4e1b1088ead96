import type { SlaPolicyView } from '../../../../../../src/contract/sla-admin';
import type { SlaDraft } from '../../../../../../src/contract/sla-policy';
import { Section } from '../../../../components/section';
import { text } from '../../../../text';
import { FocusHeading } from '../../focus-heading';
import {
  actionWords,
  conditionWords,
  goalName,
  promiseWords,
  triggerWords,
  whenWords,
} from '../draft/describe';
import { useVocabulary } from '../draft/names';
import { AgreementMark } from '../list/agreements';
import { VersionsSection } from './versions-section';

const words = text.sla.editor;

/** One policy for somebody who may look but not change anything: all of it in sentences. */
export function PolicyReader({ view, draft }: { view: SlaPolicyView; draft: SlaDraft }) {
  const { names } = useVocabulary();
  const { clock } = draft;
  const lists = [
    [words.lists.start.title, clock.start.map((one) => triggerWords(one, names))],
    [
      words.lists.pause.title,
      clock.pause.map((one) => `${conditionWords(one.level, names)} (${one.reason})`),
    ],
    [words.lists.stop.title, clock.stop.map((one) => triggerWords(one, names))],
    [words.lists.cancel.title, clock.cancel.map((one) => triggerWords(one, names))],
  ] as const;
  return (
    <>
      <div className="row">
        <FocusHeading level="h2">{draft.name}</FocusHeading>
        <AgreementMark agreement={draft.agreement} />
      </div>
      <dl className="facts">
        <dt>{words.sections.scope}</dt>
        <dd className="capital">{conditionWords(draft.scope, names)}</dd>
        {lists.flatMap(([title, sentences]) =>
          sentences.length === 0
            ? []
            : [
                <dt key={title}>{title}</dt>,
                <dd key={`${title} what`}>
                  <ul className="plain-list sentences">
                    {sentences.map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                </dd>,
              ],
        )}
        <dt>{words.sections.goals}</dt>
        <dd>
          <ol>
            {draft.goals.map((goal) => (
              <li key={goal.id}>
                <span className="capital">{goalName(goal, names)}</span>: {promiseWords(goal, names)}
              </li>
            ))}
          </ol>
        </dd>
        <dt>{words.sections.escalations}</dt>
        <dd>
          <ul className="plain-list">
            {draft.escalations.map((step) => (
              <li key={step.id}>
                {whenWords(step.at, names)}: {step.actions.map((one) => actionWords(one, names)).join('; ')}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <Section title={words.sections.versions} summary={view.versions.length}>
        <VersionsSection view={view} canConfigure={false} />
      </Section>
    </>
  );
}
