import SectionMessage from '@atlaskit/section-message/section-message';
import type { ChangeTemplate, TemplateView } from '../../../../../src/contract/templates';
import { Moment } from '../../../components/moment';
import { OutsideLink } from '../../../components/outside-link';
import { PersonWord } from '../../../components/person-name';
import { Section } from '../../../components/section';
import { text } from '../../../text';
import { DetailActions } from './detail-actions';
import { Counts, StatusLozenge } from './template-card';

const words = text.standard.detail;
const DAYS = 180;

/** A template as it stands: what it fills in, how it went, who approved it, and what may be done with it. */
export function TemplateDetail(props: { view: TemplateView; projectId: string; siteUrl: string }) {
  const { view, siteUrl } = props;
  const { summary, inForce, draft, proposal, approvedBy } = view;
  const shown = inForce ?? draft;
  const link = (key: string) => <OutsideLink href={`${siteUrl}/browse/${key}`}>{key}</OutsideLink>;
  return (
    <div className="stack">
      <div className="row">
        <h2>{summary.name}</h2>
        <StatusLozenge status={summary.status} />
      </div>
      <Banner summary={summary} />
      {summary.description === '' ? null : <p className="standard-text">{summary.description}</p>}
      <Counts counts={summary.counts} days={DAYS} />
      <p className="small subtle standard-counts">
        <span>{text.standard.level(text.common.levels[summary.maxLevel])}</span>
        {approvedBy === null || summary.version === null ? (
          <span>{inForce === null ? words.never : words.version(summary.version ?? 1)}</span>
        ) : (
          <span>
            {words.version(summary.version)}, {words.approvedBy} {link(approvedBy.issueKey)},{' '}
            <Moment at={approvedBy.at} />
          </span>
        )}
      </p>
      {proposal === null ? null : (
        <SectionMessage
          title={words.proposal}
          appearance={proposal.state === 'approved' ? 'success' : 'information'}
        >
          <p>
            {link(proposal.issueKey)}: {proposal.words}
          </p>
        </SectionMessage>
      )}
      <DetailActions view={view} projectId={props.projectId} />
      {shown === null ? null : <Filled template={shown} fields={view.fields} />}
      <Section title={words.changes} summary={String(view.uses.length)}>
        {view.uses.length === 0 ? <p className="subtle">{words.noChanges}</p> : null}
        <ul className="plain-list stack-tight">
          {view.uses.map(({ issueKey, at, version }) => (
            <li key={issueKey}>
              {link(issueKey)}, <Moment at={at} />
              <span className="subtle">, {words.version(version)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.history} summary={String(view.history.length)}>
        <ol className="plain-list stack-tight">
          {view.history.map(({ revision, at, by, what }) => (
            <li key={revision}>
              {what}
              <span className="small subtle">
                {' '}
                <PersonWord accountId={by} />, <Moment at={at} />
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

/** Why it can't be used, and who said so. */
function Banner({ summary: { status, why } }: Pick<TemplateView, 'summary'>) {
  if (why === null || (status !== 'suspended' && status !== 'retired')) return null;
  const title = status === 'suspended' ? text.standard.suspended.title : text.standard.retiredTitle;
  return (
    <SectionMessage appearance="warning" title={title}>
      <p>{why.text}</p>
      <p className="small subtle">
        {why.by === null ? (
          text.standard.suspended.steward
        ) : (
          <>
            {text.standard.suspended.by} <PersonWord accountId={why.by} />
          </>
        )}
        , <Moment at={why.at} />
      </p>
    </SectionMessage>
  );
}

function Filled({ template, fields }: { template: ChangeTemplate } & Pick<TemplateView, 'fields'>) {
  const nameOf = (field: string) => fields.find((one) => one.field === field)?.name ?? field;
  const modes = text.standard.editor.modes;
  return (
    <Section title={words.what} summary={String(template.fields.length)} open>
      <dl className="standard-fields">
        {template.fields.map(({ field, mode, value }) => (
          <div key={field}>
            <dt>
              {nameOf(field)} <span className="small subtle">({modes[mode].is})</span>
            </dt>
            <dd className="standard-text">{value === '' ? words.asked : value}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.tasks}</h3>
      {template.tasks.length === 0 ? (
        <p className="subtle">{words.noTasks}</p>
      ) : (
        <ol>
          {template.tasks.map(({ summary }, index) => (
            <li key={index}>{summary}</li>
          ))}
        </ol>
      )}
    </Section>
  );
}
