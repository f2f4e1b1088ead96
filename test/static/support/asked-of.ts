import type { RequestOf, ResolverName } from '../../../src/contract/resolvers';
import type { Backend } from './host';

/** A back end that remembers what it was asked, in order. */
export function askedOf(backend: Backend) {
  const asked: { name: ResolverName; request: unknown }[] = [];
  const listening = Object.fromEntries(
    Object.entries(backend).map(([name, answer]) => [
      name,
      (request: unknown) => {
        asked.push({ name: name as ResolverName, request });
        return (answer as (request: unknown) => unknown)(request);
      },
    ]),
  ) as Backend;
  return {
    backend: listening,
    requests: <N extends ResolverName>(name: N) =>
      asked.filter((one) => one.name === name).map(({ request }) => request as RequestOf<N>),
  };
}
