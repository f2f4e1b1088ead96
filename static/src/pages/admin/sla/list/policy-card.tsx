import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { SlaSummary } from '../../../../../../src/contract/sla-admin';
import { DayMoment } from '../../../../components/moment';
import { text } from '../../../../text';
import { AgreementMark } from './agreements';

const words = text.sla.policies;
const LOOKS = { inForce: 'success', planned: 'inprogress', retired: 'default', draftOnly: 'new' } as const;

/** One policy at a glance: what it is, what it says, whether something is to be mended. */
export function PolicyCard(props: {
  policy: SlaSummary;
  unsaved: boolean;
  canConfigure: boolean;
  open: () => void;
}) {
  const { policy, unsaved, canConfigure } = props;
  return (
    <article className="card stack-tight sla-policy">
      <div className="spread">
        <div className="row">
          <AgreementMark agreement={policy.agreement} />
          <h3>{policy.name}</h3>
          <Lozenge appearance={LOOKS[policy.state]}>{words.states[policy.state]}</Lozenge>
          {policy.hasDraft && policy.state !== 'draftOnly' ? (
            <Lozenge appearance="new">{words.draft}</Lozenge>
          ) : null}
          {unsaved ? <Lozenge appearance="moved">{words.unsaved}</Lozenge> : null}
        </div>
        <Button spacing="compact" onClick={props.open}>
          {canConfigure ? words.edit : words.look}
          <span className="hidden-text"> {policy.name}</span>
        </Button>
      </div>
      {policy.words.length === 0 ? null : (
        <ul className="plain-list sla-words">
          {policy.words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="small subtle row">
        {policy.errors > 0 ? (
          <span className="field-error strong">! {words.errors(policy.errors)}</span>
        ) : null}
        {policy.warnings > 0 ? <span>{words.warnings(policy.warnings)}</span> : null}
        {policy.state === 'draftOnly' ? null : (
          <span>
            {words.version(policy.version)}, {policy.state === 'planned' ? words.from : words.since}{' '}
            <DayMoment at={policy.effectiveFrom} />
          </span>
        )}
        {policy.origin === 'pack' ? <span>{words.shipped}</span> : null}
      </p>
    </article>
  );
}
