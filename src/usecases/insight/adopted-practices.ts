import type { PracticeId } from '../../contract/common';
import { readAdoption } from '../admin/adoption-record';
import type { Deps } from '../deps';

/** The practices that a project has adopted, registers included. */
export const adoptedPractices = async (
  deps: Pick<Deps, 'store'>,
  projectId: string,
): Promise<readonly PracticeId[]> => (await readAdoption(deps, projectId))?.practices ?? [];
