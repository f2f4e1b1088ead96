import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { getFields, searchIssues } from '../api/jira';
import { toWords } from '../fields/field-value';
import { StatusLozenge } from './status-lozenge';

const START = 'project = ITS ORDER BY updated DESC';
const EXAMPLES = [
  START,
  'issuetype = "[System] Change" AND "Steward risk level" = "High"',
  '"Steward approval" = "Approved"',
  '"Steward SLA due" <= endOfDay() ORDER BY "Steward SLA due"',
  '"Steward SLA state" = "Breached"',
  'key in stewardSlaBreached() AND resolution is EMPTY',
  'key in stewardSlaAtRisk()',
];

/** "Steward risk level" as a column head: "Risk level". */
const columnName = (name: string) => {
  const short = name.replace('Steward ', '');
  return short.charAt(0).toUpperCase() + short.slice(1);
};

/** Issues by JQL, with Steward's fields as columns. Refused JQL shows Jira's words. */
export function IssueList() {
  const [params, setParams] = useSearchParams();
  const jql = params.get('jql') ?? START;
  const [text, setText] = useState(jql);
  const fields = useQuery({ queryKey: ['fields'], queryFn: getFields });
  const appFields = (fields.data ?? []).filter((field) => field.name.startsWith('Steward '));
  const columns = [
    'issuetype',
    'summary',
    'status',
    'priority',
    'assignee',
    'updated',
    ...appFields.map((field) => field.id),
  ];
  const found = useInfiniteQuery({
    queryKey: ['search', jql, columns.join()],
    queryFn: ({ pageParam }) => searchIssues(jql, columns, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken,
    enabled: fields.isSuccess,
  });
  const issues = found.data?.pages.flatMap((page) => page.issues) ?? [];
  const search = (event: FormEvent) => {
    event.preventDefault();
    setParams({ jql: text });
  };
  return (
    <main className="page wide">
      <h1>Issues</h1>
      <form className="jql" onSubmit={search} role="search">
        <label htmlFor="jql">JQL</label>
        <input
          id="jql"
          value={text}
          onChange={(event) => setText(event.target.value)}
          list="jql-examples"
          spellCheck={false}
        />
        <datalist id="jql-examples">
          {EXAMPLES.map((example) => (
            <option key={example} value={example} />
          ))}
        </datalist>
        <Button type="submit" appearance="primary">
          Search
        </Button>
      </form>
      {found.isError && (
        <div role="alert">
          <SectionMessage appearance="error" title="Jira did not run this search">
            <p>{found.error.message}</p>
          </SectionMessage>
        </div>
      )}
      {(found.isPending || fields.isPending) && <Spinner label="Searching" />}
      {found.isSuccess && issues.length === 0 && (
        <p className="quiet">No issue matches. Try a wider search.</p>
      )}
      {issues.length > 0 && (
        <div className="wide-table">
          <table className="issues">
            <thead>
              <tr>
                {[
                  'Key',
                  'Type',
                  'Summary',
                  'Status',
                  'Priority',
                  'Assignee',
                  ...appFields.map((field) => columnName(field.name)),
                  'Updated',
                ].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {issues.map((issue) => (
                <tr key={issue.id}>
                  <td className="nowrap">
                    <Link to={`/browse/${issue.key}`}>{issue.key}</Link>
                  </td>
                  <td className="nowrap">{toWords(issue.fields['issuetype'])}</td>
                  <td>{toWords(issue.fields['summary'])}</td>
                  <td>
                    <StatusLozenge status={issue.fields['status']} />
                  </td>
                  <td>{toWords(issue.fields['priority'])}</td>
                  <td className="nowrap">
                    {issue.fields['assignee'] ? (
                      toWords(issue.fields['assignee'])
                    ) : (
                      <span className="quiet">Unassigned</span>
                    )}
                  </td>
                  {appFields.map((field) => (
                    <td key={field.id} className="nowrap">
                      {issue.fields[field.id] ? toWords(issue.fields[field.id]) : ''}
                    </td>
                  ))}
                  <td className="nowrap">{toWords(issue.fields['updated'])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.hasNextPage && (
        <Button onClick={() => void found.fetchNextPage()} isDisabled={found.isFetchingNextPage}>
          Show more
        </Button>
      )}
    </main>
  );
}
