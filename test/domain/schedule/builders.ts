import type {
  CompiledFreeze,
  Freeze,
  FreezeException,
  Recurrence,
  Slot,
} from '../../../src/domain/schedule/types';

/** Short ISO: "2026-11-23T10:00" in UTC. */
export const iso = (text: string): string => new Date(`${text}Z`).toISOString();
export const ms = (text: string): number => Date.parse(`${text}Z`);

export const recurrence = (more: Partial<Recurrence> = {}): Recurrence => ({
  id: 'r1',
  name: '',
  timeZone: 'Europe/Berlin',
  start: '2026-11-27T18:00',
  minutes: 60,
  rule: null,
  except: [],
  extra: [],
  ...more,
});

export const freeze = (more: Partial<Freeze> = {}): Freeze => ({
  id: 'year-end',
  name: 'Year end',
  why: 'The books are closed.',
  scope: { projects: [], services: [], kinds: [], environments: [] },
  effect: 'block',
  absolute: false,
  exemptStandard: false,
  approvers: { accounts: [], groups: [] },
  when: [recurrence()],
  ...more,
});

/** A compiled freeze from 10:00 to 12:00 UTC on 1 December 2026 unless told otherwise. */
export const frozen = (more: Partial<CompiledFreeze> = {}): CompiledFreeze => {
  const { id, name, why, scope, effect, absolute, exemptStandard, approvers } = freeze();
  return {
    ...{ id, name, why, scope, effect, absolute, exemptStandard, approvers },
    version: 1,
    occurrences: [[iso('2026-12-01T10:00'), iso('2026-12-01T12:00')]],
    ...more,
  };
};

export const exception = (more: Partial<FreezeException> = {}): FreezeException => ({
  freezeId: 'year-end',
  seal: 'a'.repeat(64),
  start: iso('2026-12-01T11:00'),
  end: iso('2026-12-01T13:00'),
  by: 'manager',
  at: ms('2026-11-20T09:00'),
  reason: 'The fix can’t wait.',
  ...more,
});

export const slot = (more: Partial<Slot> = {}): Slot => ({
  issueId: '1',
  issueKey: 'CHG-1',
  projectId: '10000',
  start: iso('2026-12-01T10:00'),
  end: iso('2026-12-01T12:00'),
  phase: 'scheduled',
  kind: 'normal',
  environment: 'Production',
  services: ['payments'],
  implementer: null,
  team: null,
  level: 'Medium',
  submittedAt: iso('2026-11-20T09:00'),
  release: null,
  words: [],
  ...more,
});
