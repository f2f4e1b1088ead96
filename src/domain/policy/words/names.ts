/** What ids are called, for sentences; an id without a name stands for itself. */
export interface PolicyNames {
  readonly services?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, string>>;
  /** Of values of fields and environments. */
  readonly values?: Readonly<Record<string, string>>;
  readonly groups?: Readonly<Record<string, string>>;
  readonly roles?: Readonly<Record<string, string>>;
  readonly boards?: Readonly<Record<string, string>>;
  readonly people?: Readonly<Record<string, string>>;
}

/** The name of an id. */
export function nameIn(names: Readonly<Record<string, string>> | undefined, id: string): string {
  return names !== undefined && Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}
