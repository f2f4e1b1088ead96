import type { UseCase } from '../deps';

const SHOWN = 50;

/** Services for a picker: those whose name begins so, and the one that has exactly this other name. A query and a read or two. */
export const findServices: UseCase<'service.find'> = async ({ store }, { search }) => {
  const [starting, [exact]] = await Promise.all([
    store.services.startingWith(search, SHOWN),
    search.trim() === '' ? [null] : store.services.idsByName([search]),
  ]);
  const known =
    exact == null || starting.some(({ id }) => id === exact) ? null : await store.services.get(exact);
  const found = known === null || known.stage === 'retired' ? starting : [known, ...starting];
  return { services: found.map(({ id, name }) => ({ id, name })) };
};
