import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import type { TemplateSummary } from '../../../../../src/contract/templates';
import { Moment } from '../../../components/moment';
import { text } from '../../../text';
import { useStandardPlace } from './go';

const words = text.standard;
const APPEARANCE = {
  active: 'success',
  suspended: 'removed',
  proposed: 'inprogress',
  draft: 'default',
  retired: 'default',
} as const;

export const StatusLozenge = ({ status }: Pick<TemplateSummary, 'status'>) => (
  <Lozenge appearance={APPEARANCE[status]}>{words.status[status]}</Lozenge>
);

/** How often it is used and how well that went, with the number that the rate is of. */
export function Counts({ counts, days }: { counts: TemplateSummary['counts']; days: number }) {
  const { used, usedMore, ended, succeeded, lastUsedAt } = counts;
  return (
    <p className="small subtle standard-counts">
      <span>{words.used(used, usedMore, days)}</span>
      <span>{words.rate(succeeded, ended)}</span>
      {lastUsedAt === null ? null : (
        <span>
          {words.lastUsed} <Moment at={lastUsedAt} />
        </span>
      )}
    </p>
  );
}

/** One standard change of the catalogue: what it does, how it went, and using it. */
export function TemplateCard({ template, days }: { template: TemplateSummary; days: number }) {
  const place = useStandardPlace();
  const { id, name, status, description, draft, why } = template;
  return (
    <article className="standard-card stack-tight">
      <div className="row">
        <h2>{name}</h2>
        <StatusLozenge status={status} />
        <span className="small subtle">{words.level(text.common.levels[template.maxLevel])}</span>
      </div>
      {description === '' ? null : <p className="standard-text">{description}</p>}
      {why === null ? null : <p className="small">{why.text}</p>}
      <Counts counts={template.counts} days={days} />
      {draft === null || template.version === null ? null : (
        <p className="small subtle">{words.draftWaits(draft.version, draft.status === 'proposed')}</p>
      )}
      <div className="row">
        {status === 'active' ? (
          <Button spacing="compact" onClick={() => place.doing(id, 'use')}>
            {words.use}
            <span className="hidden-text"> {name}</span>
          </Button>
        ) : null}
        <Button spacing="compact" appearance="subtle" onClick={() => place.open(id)}>
          {words.open}
          <span className="hidden-text"> {name}</span>
        </Button>
      </div>
    </article>
  );
}
