import { useQuery } from '@tanstack/react-query';
import { findUsers } from '../api/jira';

/** A mentioned person. Documents may carry the account id alone: Jira looks the name up when it shows one. */
export function Mention({ accountId, text }: { accountId: string; text: string | undefined }) {
  const users = useQuery({ queryKey: ['users'], queryFn: findUsers });
  const name = users.data?.find((user) => user.accountId === accountId)?.displayName;
  return <strong>{text ?? `@${name ?? 'someone'}`}</strong>;
}
