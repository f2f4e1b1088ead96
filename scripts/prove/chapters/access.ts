import { accessBody } from '../../../test/proof/access/words';
import { forgeAll } from '../../../test/proof/access/forged';
import { tryAll } from '../../../test/proof/access/matrix';
import { openWorld } from '../../../test/proof/access/world';
import type { Chapter } from '../chapter';

/** Who gets what from every resolver and action, and what becomes of forged calls. */
export async function prove(): Promise<Chapter> {
  const world = await openWorld();
  const forged = await forgeAll(world);
  const matrix = await tryAll(world);
  await world.office.close();
  return {
    title: 'Access',
    failures: [...forged.faults, ...matrix.faults],
    shortfalls: [
      'That asApp() comes after a permission check is watched call by call in the access matrix and held by text (one door, one register); it is not proved for paths that the matrix does not take.',
      'Delegations and boards look people up (their groups, whether an account exists) as the app before anything is asked of Jira as the person.',
      'The resolvers that undo an adoption or prepare uninstalling are tried by everybody who must be refused, not by an administrator: they would take away what the others are tried on.',
    ],
    body: accessBody(matrix, forged),
  };
}
