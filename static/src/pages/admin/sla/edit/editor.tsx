import Button from '@atlaskit/button/default/button';
import type { SlaPolicyView, SlaSummary } from '../../../../../../src/contract/sla-admin';
import type { SlaDraft } from '../../../../../../src/contract/sla-policy';
import { Failure } from '../../../../components/failure';
import { Section } from '../../../../components/section';
import { text } from '../../../../text';
import { FocusHeading } from '../../focus-heading';
import { ClockSection } from '../clock/clock-section';
import { ConditionField } from '../condition/condition-field';
import { EscalationsSection } from '../escalations/escalations-section';
import { FindingsAt } from '../findings/findings-at';
import { countsOf, FindingsProvider } from '../findings/findings-context';
import { GoalsSection } from '../goals/goals-section';
import { AgreementMark } from '../list/agreements';
import { TrySection } from '../try/try-section';
import { HeadSection } from './head-section';
import { SaveBar } from './save-bar';
import { SectionSummary } from './section-summary';
import type { useEdit } from './use-edit';
import { useSave } from './use-save';
import { useSlaCheck } from './use-sla-check';
import { VersionsSection } from './versions-section';

const words = text.sla.editor;

/** The editor of one policy: what it says, its parts with what the check found, trying it, its versions. */
export function Editor(props: {
  view: SlaPolicyView;
  draft: SlaDraft;
  edit: ReturnType<typeof useEdit>;
  policies: readonly SlaSummary[];
  leave: () => void;
  toBackTest: () => void;
  toActivate: () => void;
}) {
  const { view, draft, edit, policies } = props;
  const actions = useSave(view, edit, props.leave);
  const { checked, checking, error, retry } = useSlaCheck(view, draft, edit.unsaved);
  const errors = checked.findings.filter((one) => one.severity === 'error').length;
  const { change } = edit;
  return (
    <FindingsProvider findings={checked.findings} counts={countsOf(draft)}>
      <div className="row">
        <FocusHeading level="h2">{draft.name}</FocusHeading>
        <AgreementMark agreement={draft.agreement} />
      </div>
      {checked.words.length === 0 ? null : (
        <ul className="plain-list sla-words" aria-label={words.saysWhat}>
          {checked.words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <SaveBar
        view={view}
        edit={edit}
        actions={actions}
        errors={errors}
        toBackTest={props.toBackTest}
        toActivate={props.toActivate}
      />
      <p className={errors > 0 ? 'field-error strong' : 'small subtle'} role="status">
        {checking ? words.checking : words.found(errors, checked.findings.length - errors)}
      </p>
      {error ? <Failure error={error} title={words.checkFailed} retry={retry} /> : null}
      <div>
        <Section
          title={words.sections.head}
          open={draft.name === ''}
          summary={<SectionSummary section="policy">{null}</SectionSummary>}
        >
          <HeadSection draft={draft} policies={policies} change={change} />
        </Section>
        <Section
          title={words.sections.scope}
          open
          summary={<SectionSummary section="scope">{null}</SectionSummary>}
        >
          <p className="subtle">{words.scopeHelp}</p>
          <ConditionField
            label={words.sections.scope}
            value={draft.scope}
            change={(scope) => change({ ...draft, scope })}
          />
          <FindingsAt place="scope" />
        </Section>
        <Section
          title={words.sections.clock}
          open
          summary={<SectionSummary section="clock">{words.cycles[draft.clock.cycles].name}</SectionSummary>}
        >
          <ClockSection clock={draft.clock} change={(clock) => change({ ...draft, clock })} />
        </Section>
        <Section
          title={words.sections.goals}
          open
          summary={<SectionSummary section="goals">{draft.goals.length}</SectionSummary>}
        >
          <GoalsSection goals={draft.goals} change={(goals) => change({ ...draft, goals: [...goals] })} />
        </Section>
        <Section
          title={words.sections.escalations}
          open
          summary={<SectionSummary section="escalations">{draft.escalations.length}</SectionSummary>}
        >
          <EscalationsSection draft={draft} change={change} />
        </Section>
        <Section title={words.sections.try}>
          <TrySection projectId={view.projectId} draft={draft} />
        </Section>
        <Section title={words.sections.versions} summary={view.versions.length}>
          <VersionsSection view={view} canConfigure />
        </Section>
      </div>
      {edit.unsaved ? (
        <div>
          <Button isLoading={actions.saving} onClick={actions.save}>
            {words.save}
          </Button>
        </div>
      ) : null}
    </FindingsProvider>
  );
}
