/** What a public function of a package comes to in the sandbox. */
export type Entry =
  /** It is called, and answers as documented. */
  | { readonly kind: 'driven'; readonly run: () => unknown; readonly gives: unknown }
  /** Steward does not use it; the sandbox says that it does not know it. */
  | { readonly kind: 'refused'; readonly run: () => unknown; readonly says: RegExp }
  /** It asks nothing of the platform. */
  | { readonly kind: 'local'; readonly why: string };
export type Entries = Readonly<Record<string, Entry>>;

export const driven = (run: () => unknown, gives: unknown): Entry => ({ kind: 'driven', run, gives });
export const refused = (run: () => unknown, says = /sandbox/i): Entry => ({ kind: 'refused', run, says });
export const local = (why: string): Entry => ({ kind: 'local', why });

export const anError = local('A class of errors; the tests of limits see it thrown.');
export const aBuilder = local('Builds a part of a request; the calls around it send it.');
