import { useQuery } from '@tanstack/react-query';
import { getHistory } from '../api/jira';
import { toWords } from '../fields/field-value';

/** Jira's changelog, newest first. */
export function History({ issueKey }: { issueKey: string }) {
  const history = useQuery({ queryKey: ['history', issueKey], queryFn: () => getHistory(issueKey) });
  const entries = [...(history.data?.values ?? [])].reverse();
  return (
    <details className="history">
      <summary>History ({entries.length})</summary>
      {history.isError && <p role="alert">{history.error.message}</p>}
      <ul>
        {entries.flatMap((entry) =>
          entry.items.map((item, index) => (
            <li key={`${entry.id}-${index}`}>
              <span className="quiet">{toWords(entry.created)}</span> {entry.author.displayName} changed{' '}
              <strong>{item.field}</strong> from <q>{(item.fromString ?? '').slice(0, 80)}</q> to{' '}
              <q>{(Object.hasOwn(item, 'toString') ? (item.toString ?? '') : '').slice(0, 80)}</q>
            </li>
          )),
        )}
      </ul>
    </details>
  );
}
