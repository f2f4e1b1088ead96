import Button from '@atlaskit/button/default/button';
import type { AssessmentView, ChangeView } from '../../../../src/contract/change';
import { Section } from '../../components/section';
import { text } from '../../text';
import { isBeforeGate } from './before-gate';
import { useChangeActions } from './change-actions';
import { whereIs } from './where-is';

const words = text.change.completeness;
type Missing = AssessmentView['missing'][number];

/** One question that nobody has answered, with the way to its answer. */
function MissingLine({ missing, view }: { missing: Missing; view: ChangeView }) {
  const { answer } = useChangeActions();
  const asked = view.questions.find(({ id }) => missing.id === id || missing.id === `question:${id}`);
  return (
    <li className="acted-line">
      <span className="acted-text">{missing.question}</span>
      {asked && view.you.canEdit && isBeforeGate(view) ? (
        <Button
          spacing="compact"
          aria-label={text.change.risk.lower.answerWhat(asked.text)}
          onClick={() => answer(asked.id)}
        >
          {text.change.risk.lower.answer}
        </Button>
      ) : missing.field === undefined ? null : (
        <span className="small subtle">{whereIs(missing.field)}</span>
      )}
    </li>
  );
}

/** The services that the change names; a name that nobody knows comes with what to do about it. */
function Services({ services }: { services: ChangeView['services'] }) {
  const { known, unknown } = services;
  return (
    <div className="stack-tight">
      <h4>{words.services}</h4>
      {known.length > 0 ? <p>{known.map(({ name }) => name).join(', ')}</p> : null}
      {unknown.map((name) => (
        <p key={name}>
          <span className="strong">{words.unknown(name)}</span>{' '}
          <span className="subtle">{words.unknownRemedy}</span>
        </p>
      ))}
      {known.length + unknown.length === 0 ? (
        <p>
          {words.noService} <span className="subtle">{words.noServiceRemedy}</span>
        </p>
      ) : null}
    </div>
  );
}

/** What nobody has said yet, the damage first, because all else is weighed by it. */
export function CompletenessSection({ view }: { view: ChangeView }) {
  const { assessment, services } = view;
  const unrated = assessment.damage.value === null;
  const missing = assessment.missing.filter(({ id }) => !(unrated && id === 'impact'));
  const count = missing.length + (unrated ? 1 : 0) + services.unknown.length;
  return (
    <Section title={words.title} summary={count === 0 ? words.complete : words.missing(count)}>
      <div className="stack-tight">
        <h4>{words.missingTitle}</h4>
        {missing.length === 0 && !unrated ? (
          <p>{words.allThere}</p>
        ) : (
          <>
            <ul className="plain-list acted-list">
              {unrated ? (
                <li className="acted-line">
                  <span className="acted-text">
                    <span className="strong">{words.damage}</span>{' '}
                    <span className="subtle">{words.damageRemedy(assessment.damage.forPolicy)}</span>
                  </span>
                </li>
              ) : null}
              {missing.map((one) => (
                <MissingLine key={one.id} missing={one} view={view} />
              ))}
            </ul>
            <p className="small subtle">{words.why}</p>
          </>
        )}
      </div>
      <Services services={services} />
    </Section>
  );
}
