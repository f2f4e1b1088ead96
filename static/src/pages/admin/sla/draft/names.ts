import { createContext, useContext } from 'react';
import type { SlaVocabulary } from '../../../../../../src/contract/sla-admin';
import { CALENDAR_DAY } from '../../../../format/parse-duration';

export type VocabularyField = SlaVocabulary['fields'][number];

/** Ids as words. What the project doesn't have any more keeps its id, so that nothing disappears. */
export interface Names {
  field: (id: string) => string;
  option: (field: string, id: string) => string;
  calendar: (id: string) => string;
  linkType: (id: string) => string;
  issueType: (id: string) => string;
  status: (id: string) => string;
  /** Milliseconds that a day counts in this unit and calendar. */
  dayLength: (unit: 'working' | 'calendar', calendar: string) => number;
}

const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
  list.find((one) => one.id === id)?.name ?? id;

export const namesOf = (vocabulary: SlaVocabulary): Names => ({
  field: (id) => nameIn(vocabulary.fields, id),
  option: (field, id) => nameIn(vocabulary.fields.find((one) => one.id === field)?.options ?? [], id),
  calendar: (id) => nameIn(vocabulary.calendars, id),
  linkType: (id) => nameIn(vocabulary.linkTypes, id),
  issueType: (id) => nameIn(vocabulary.issueTypes, id),
  status: (id) => nameIn(vocabulary.statuses, id),
  dayLength: (unit, calendar) =>
    unit === 'calendar'
      ? CALENDAR_DAY
      : (vocabulary.calendars.find((one) => one.id === calendar)?.dayLength ?? 0),
});

const EMPTY: SlaVocabulary = {
  projectId: '0',
  fields: [],
  linkTypes: [],
  issueTypes: [],
  statuses: [],
  priorities: [],
  groups: [],
  calendars: [],
  teams: [],
  teamField: null,
  partial: [],
};

export const VocabularyContext = createContext<{ readonly vocabulary: SlaVocabulary; readonly names: Names }>(
  { vocabulary: EMPTY, names: namesOf(EMPTY) },
);

/** What the project's conditions, goals and escalations are made of, and its names. */
export const useVocabulary = () => useContext(VocabularyContext);
