import type { ReactNode } from 'react';
import { OutsideLink } from '../../../components/outside-link';

/** A ticket by key and title, and what is to be said of it. */
export function TicketLine(props: {
  siteUrl: string;
  issueKey: string;
  title: string | undefined;
  children: ReactNode;
}) {
  const { issueKey, title } = props;
  return (
    <li>
      <div className="row">
        <span className="strong">
          <OutsideLink href={`${props.siteUrl}/browse/${issueKey}`}>{issueKey}</OutsideLink>
        </span>
        {title === undefined ? null : <span>{title}</span>}
      </div>
      <p className="small subtle">{props.children}</p>
    </li>
  );
}
