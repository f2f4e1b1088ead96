import { createContext, useContext, type ReactNode } from 'react';
import type { FaultView } from '../../../../../src/contract/calendars';
import type { CalendarDraft } from './draft';
import { fieldOf } from './field-of';

const FaultsContext = createContext<ReadonlyMap<string, readonly FaultView[]>>(new Map());

/** Sorts what is wrong to the fields of the editor. */
export function FaultsProvider(props: {
  faults: readonly FaultView[];
  draft: CalendarDraft;
  children: ReactNode;
}) {
  const byField = new Map<string, FaultView[]>();
  for (const fault of props.faults) {
    const field = fieldOf(fault.path, props.draft.definition);
    byField.set(field, [...(byField.get(field) ?? []), fault]);
  }
  return <FaultsContext.Provider value={byField}>{props.children}</FaultsContext.Provider>;
}

/** What is wrong at a field and what to do, in one text; undefined when nothing is. */
export function useFault(field: string): string | undefined {
  const faults = useContext(FaultsContext).get(field);
  return faults?.map(({ message, remedy }) => `${message} ${remedy}`.trim()).join(' ');
}
