import { PACKS } from '../../domain/practices';
import { adaptPack } from '../../domain/practices/adapt';
import type { UseCase } from '../deps';
import { practiceViewOf } from './catalogue-view';

/**
 * A practice as it would be with these changes, and what of them can't be made. For the screen while somebody edits:
 * nothing is read from Jira, and nothing is kept.
 */
export const checkAdaptation: UseCase<'admin.checkAdaptation'> = (_deps, { adaptation, priority }) => {
  const { pack, findings } = adaptPack(PACKS[adaptation.practice], adaptation, priority);
  const practice = practiceViewOf(pack);
  const matrix = practice.matrix && { ...practice.matrix, mode: priority?.mode ?? practice.matrix.mode };
  return Promise.resolve({ findings: [...findings], practice: { ...practice, matrix } });
};
