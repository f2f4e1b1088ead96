import { createContext, useContext } from 'react';
import type { EvidenceNames } from '../../../../../../src/contract/evidence-pack';
import { absoluteTime } from '../../../../format/absolute-time';
import { useSight } from '../../../../components/viewer-context';
import { text } from '../../../../text';

const Names = createContext<EvidenceNames['people']>({});

/** Names as they were when the file was made: an auditor may not see these people in Jira. */
export const NamesProvider = Names.Provider;

export function useNameOf(): (accountId: string) => string {
  const names = useContext(Names);
  return (accountId) => names[accountId] ?? text.common.somebody(accountId.slice(-6));
}

/** Writes instants in full: on paper nobody can point at "two days ago". */
export function useWriteInstant(): (at: string) => string {
  const sight = useSight();
  return (at) => absoluteTime(at, sight);
}

export function Instant({ at }: { at: string }) {
  return <time dateTime={at}>{useWriteInstant()(at)}</time>;
}
