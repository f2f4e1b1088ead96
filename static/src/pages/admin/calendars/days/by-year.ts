/** Dates by their year, both in order. */
export function byYear(dates: readonly string[]): readonly { year: string; dates: readonly string[] }[] {
  const years = new Map<string, string[]>();
  for (const date of [...dates].sort()) {
    const year = date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), date]);
  }
  return [...years].map(([year, own]) => ({ year, dates: own }));
}
