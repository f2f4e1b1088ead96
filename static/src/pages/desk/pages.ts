import { lazy, type ComponentType } from 'react';
import type { Viewer } from '../../api/viewer';
import { text } from '../../text';

export interface DeskPageProps {
  readonly viewer: Viewer;
}
interface DeskSubPage {
  /** First step of its address; "" is the page one comes to. */
  readonly path: string;
  readonly name: string;
  readonly Page: ComponentType<DeskPageProps>;
}

const InboxPage = lazy(async () => ({ default: (await import('./inbox/inbox-page')).InboxPage }));
const CabPage = lazy(async () => ({ default: (await import('./cab/cab-page')).CabPage }));
const DelegationPage = lazy(async () => ({
  default: (await import('./delegation/delegation-page')).DelegationPage,
}));
const AuditPage = lazy(async () => ({ default: (await import('./audit/audit-page')).AuditPage }));

const { pages } = text.desk;

/** The pages inside the global page; each is loaded when it is opened. */
export const PAGES: readonly [DeskSubPage, ...DeskSubPage[]] = [
  { path: '', name: pages.inbox, Page: InboxPage },
  { path: 'cab', name: pages.cab, Page: CabPage },
  { path: 'delegation', name: pages.delegation, Page: DelegationPage },
  { path: 'audit', name: pages.audit, Page: AuditPage },
];
