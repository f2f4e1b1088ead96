/** Account ids in a field of one or several persons. */
export function accountsIn(value: unknown): string[] {
  const people: readonly unknown[] = Array.isArray(value) ? value : [value];
  return people.flatMap((person) =>
    typeof person === 'object' &&
    person !== null &&
    'accountId' in person &&
    typeof person.accountId === 'string'
      ? [person.accountId]
      : [],
  );
}
