import { viewCompliance } from './compliance';
import { viewMisses } from './misses';
import { viewOpenClocks } from './open-clocks';

/** Reports by resolver name; who may browse the project may read them. */
export const REPORTS = {
  'report.open': viewOpenClocks,
  'report.compliance': viewCompliance,
  'report.misses': viewMisses,
} as const;
