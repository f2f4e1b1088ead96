import type { Confidence, ServiceLine } from '../../../src/contract/services';
import { counted } from '../format/plural';

const confidence: Record<Confidence, { name: string; why: string }> = {
  verified: { name: 'Verified', why: 'somebody has checked it not long ago' },
  ageing: { name: 'Ageing', why: 'the last check was some time ago' },
  stale: { name: 'Stale', why: 'the last check was long ago, so it weighs less' },
  unverified: { name: 'Unverified', why: 'nobody has checked it yet, so it weighs less' },
};
const stages: Record<ServiceLine['stage'], string> = {
  planned: 'Planned',
  live: 'Live',
  retired: 'Retired',
};
const criticalities = ['', 'Very low', 'Low', 'Medium', 'High', 'Vital'];

/** Words of the service registry that several screens use. */
export const registry = {
  confidence,
  stages,
  criticality: (value: number): string => criticalities[value] ?? String(value),
  criticalityOf: (value: number): string =>
    `${(criticalities[value] ?? String(value)).toLowerCase()} criticality`,
  criticalityUnknown: 'criticality unknown',
  users: (count: number): string => counted(count, 'user'),
  usersUnknown: 'users unknown',
  path: (names: readonly string[]): string => names.join(' → '),
  pathSpoken: (names: readonly string[]): string => names.join(', which breaks '),
  confidenceLabel: 'Confidence',
  hops: (count: number): string => counted(count, 'step'),
  /** Words between names in a sentence: "Payments and Search", "Payments, Search and 2 more". */
  names: (names: readonly string[], most = 3): string => {
    const shown = names.slice(0, names.length > most ? most - 1 : most);
    const left = names.length - shown.length;
    const parts = left > 0 ? [...shown, `${left} more`] : shown;
    return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
  },
};
