import { OutsideLink } from '../../../components/outside-link';
import { useViewer } from '../../../api/viewer';

/** A change by its key, as a link to it in Jira. */
export function IssueLink({ issueKey }: { issueKey: string }) {
  const siteUrl = useViewer().data?.siteUrl ?? '';
  return <OutsideLink href={`${siteUrl}/browse/${issueKey}`}>{issueKey}</OutsideLink>;
}
