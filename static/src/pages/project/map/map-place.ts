export const VIEWS = ['map', 'list'] as const;
export type MapViewName = (typeof VIEWS)[number];
export const MOST_HOPS = 3;

/** What of the map is looked at: all of it stands in the address of the page. */
export interface MapPlace {
  readonly view: MapViewName;
  /** Null: the whole registry. */
  readonly around: string | null;
  readonly hops: number;
  /** Services that are taken to go down together. */
  readonly down: readonly string[];
}
type Query = Readonly<Record<string, string>>;

const MOST_DOWN = 20;
const isId = (value: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(value);

/** Reads a query; what it doesn't know is left out. `usual` is the view of a page without one. */
export function readPlace(query: Query, usual: MapViewName): MapPlace {
  const around = query['around'] ?? '';
  const hops = Number(query['hops']);
  return {
    view: VIEWS.find((one) => one === query['view']) ?? usual,
    around: isId(around) ? around : null,
    hops: Number.isInteger(hops) && hops >= 1 && hops <= MOST_HOPS ? hops : 2,
    down: [...new Set((query['down'] ?? '').split(',').filter(isId))].slice(0, MOST_DOWN),
  };
}

/** The query that is read as this place. */
export function writePlace({ view, around, hops, down }: MapPlace): Query {
  return {
    view,
    ...(around === null ? {} : { around, ...(hops === 2 ? {} : { hops: String(hops) }) }),
    ...(down.length === 0 ? {} : { down: down.join(',') }),
  };
}

/** One more or one fewer, or this one alone. */
export const choose = (place: MapPlace, id: string, together: boolean): MapPlace => {
  if (!together) return { ...place, down: place.down.length === 1 && place.down[0] === id ? [] : [id] };
  const down = place.down.includes(id) ? place.down.filter((one) => one !== id) : [...place.down, id];
  return { ...place, down: down.slice(0, MOST_DOWN) };
};
