/** Zones that the browser knows, and the one that is chosen whatever it is; "UTC" is missing from some browsers' lists. */
export function zonesWith(chosen: string): readonly { value: string; label: string }[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), chosen]);
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
