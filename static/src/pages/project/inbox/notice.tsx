import Lozenge from '@atlaskit/lozenge/lozenge';
import type { InboxView } from '../../../../../src/contract/sla-report';
import { Moment } from '../../../components/moment';
import { OutsideLink } from '../../../components/outside-link';
import { text } from '../../../text';

const words = text.report.inbox;

/** One line of the inbox. That it is new is said in words, not by weight alone. */
export function Notice({ notice, siteUrl }: { notice: InboxView['notices'][number]; siteUrl: string }) {
  const mail = words.mail[notice.mail];
  return (
    <li className={`notice ${notice.read ? '' : 'unread'}`}>
      <span className="row">
        {notice.read ? null : <Lozenge appearance="inprogress">{words.isNew}</Lozenge>}
        {notice.urgent ? <Lozenge appearance="removed">{words.urgent}</Lozenge> : null}
        <OutsideLink href={`${siteUrl}/browse/${notice.key}`}>{notice.key}</OutsideLink>
        <span className="notice-text">{notice.text}</span>
      </span>
      <span className="subtle small">
        <Moment at={notice.at} />
        {mail === '' ? null : `, ${mail}`}
      </span>
    </li>
  );
}
