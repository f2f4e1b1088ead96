import type { PracticeId } from '../../src/contract/common';
import type { Adaptation } from '../../src/contract/practices';
import { PACKS } from '../../src/domain/practices';

type Names = Partial<Adaptation['names']>;

/** An adaptation that gives parts of a practice other names. */
export const renamed = (
  practice: PracticeId,
  names: Names,
  options: Adaptation['options'] = {},
): Adaptation => ({
  practice,
  version: PACKS[practice].version,
  names: { types: {}, fields: {}, statuses: {}, requestTypes: {}, ...names },
  drop: { fields: [], statuses: [], requestTypes: [] },
  options,
});

/** How the company of the seed "own-types" maps the practices to what it has. */
export const OWN_TYPES: Adaptation[] = [
  renamed('incident-management', {
    types: { incident: 'Störung' },
    statuses: { open: 'Gemeldet', inProgress: 'In Analyse', resolved: 'Behoben', closed: 'Geschlossen' },
  }),
  renamed('change-enablement', {
    types: { change: 'RFC' },
    fields: {
      plannedStart: 'Beginn der Umsetzung',
      plannedEnd: 'Ende der Umsetzung',
      backOutPlan: 'Rückfallplan',
    },
  }),
];
