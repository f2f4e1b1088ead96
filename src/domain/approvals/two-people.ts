import { higher } from '../risk/level';
import type { Level } from '../risk/types';

/** Whether a level asks for two distinct people at least. */
export function needsTwoPeople(level: Level): boolean {
  return higher(level, 'High') === level;
}
