/** A reason that stands for an incident where there is none. */
export interface EmergencyCode {
  readonly code: string;
  readonly text: string;
}

/** As shipped; a project may have others. */
export const SHIPPED_CODES: readonly EmergencyCode[] = [
  { code: 'security-threat', text: 'An attack or a weakness that is being exploited' },
  { code: 'imminent-outage', text: 'A service is about to fail' },
  { code: 'data-loss', text: 'Data is being lost or corrupted' },
  { code: 'legal-order', text: 'A law, a court or a regulator sets a date that can’t wait' },
  { code: 'safety', text: 'People are in danger' },
];
