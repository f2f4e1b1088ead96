import Lozenge from '@atlaskit/lozenge/lozenge';
import type { PortalApprovalView } from '../../../../../src/contract/portal-approval';
import { DayMoment } from '../../../components/moment';
import { text } from '../../../text';

const words = text.portalApproval;

/** Everything that the decision covers, whole: nobody decides on less. */
export function WhatIsAsked({ ballot }: { ballot: NonNullable<PortalApprovalView['ballot']> }) {
  const { level, window, due, texts } = ballot;
  return (
    <section className="stack-tight" aria-labelledby="texts">
      <h3 id="texts">{words.texts}</h3>
      {level === null ? null : (
        <p className="row">
          {words.level}: <Lozenge>{level}</Lozenge>
        </p>
      )}
      {window.start === null || window.end === null ? null : (
        <p>
          {words.window} <DayMoment at={window.start} style="long" /> {words.to}{' '}
          <DayMoment at={window.end} style="long" /> {text.portal.yourTime}
        </p>
      )}
      {due === null ? null : (
        <p>
          {words.due} <DayMoment at={due} style="long" /> {text.portal.yourTime}
        </p>
      )}
      <dl className="sealed">
        {texts.map(({ field, name, text: said }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p className="small subtle">{words.textsWhy}</p>
    </section>
  );
}
