import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { readPeople, type People, type Person } from '../api/people';
import { text } from '../text';

const PeopleContext = createContext<People>(new Map());

/** Reads names and pictures of the accounts on a page once. Until they are there, and if that fails, ids stand in. */
export function PeopleProvider({
  accountIds,
  children,
}: {
  accountIds: readonly string[];
  children: ReactNode;
}) {
  const ids = [...new Set(accountIds)].sort();
  const people = useQuery({
    queryKey: ['people', ids],
    queryFn: () => readPeople(ids),
    enabled: ids.length > 0,
    staleTime: Infinity,
    retry: 1,
    placeholderData: (previous: People | undefined) => previous,
  });
  return <PeopleContext.Provider value={people.data ?? new Map()}>{children}</PeopleContext.Provider>;
}

/** The last characters tell accounts apart: Atlassian's ids share their beginning. */
const shortId = (accountId: string) => accountId.slice(-6);

/** Name and picture of an account; a short id when the viewer may not see the person. */
export function usePerson(accountId: string): Person {
  return (
    useContext(PeopleContext).get(accountId) ?? {
      name: text.common.somebody(shortId(accountId)),
      avatarUrl: null,
    }
  );
}

/** Gives the name of any account on the page, for lists that are built in one go. */
export function usePersonName(): (accountId: string) => string {
  const people = useContext(PeopleContext);
  return (accountId) => people.get(accountId)?.name ?? text.common.somebody(shortId(accountId));
}

/** Names of accounts, for controls that take plain texts. */
export function usePeopleNames(): (accountId: string) => string {
  const people = useContext(PeopleContext);
  return (accountId) => people.get(accountId)?.name ?? text.common.somebody(shortId(accountId));
}
