import type { PersonKey } from '../people';

/** One thing that happens to a ticket, in hours after it was raised. */
export interface Happening {
  readonly after: number;
  readonly by: PersonKey;
  /** Name of the status it moves to. */
  readonly to?: string;
  readonly assign?: PersonKey;
  readonly resolution?: 'Done' | "Won't Do" | 'Duplicate' | 'Known Error' | null;
  readonly priority?: string;
  /** A public answer. */
  readonly says?: string;
  /** A comment that customers don't see. */
  readonly notes?: string;
}
/** A ticket as its author would tell it; names stand for ids. */
export interface Outline {
  readonly type: 'incident' | 'request' | 'change' | 'problem' | 'task' | 'story' | 'bug';
  readonly project?: 'its' | 'web';
  readonly via?: 'outage' | 'help' | 'access' | 'hardware' | 'change';
  /** Days before the sandbox's first day, and the hour (UTC) it was raised. */
  readonly day: number;
  readonly hour: number;
  readonly by: PersonKey;
  readonly summary: string;
  readonly text: string;
  readonly priority?: 'Highest' | 'High' | 'Medium' | 'Low' | 'Lowest';
  readonly labels?: readonly string[];
  readonly impact?:
    'Extensive / Widespread' | 'Significant / Large' | 'Moderate / Limited' | 'Minor / Localized';
  readonly urgency?: 'Critical' | 'High' | 'Medium' | 'Low';
  readonly change?: ChangeOutline;
  readonly story?: readonly Happening[];
}
export interface ChangeOutline {
  readonly kind: 'Standard' | 'Normal' | 'Emergency';
  readonly reason: 'Repair' | 'Upgrade' | 'Maintenance' | 'New functionality' | 'Other';
  readonly steps: string;
  readonly back: string;
  readonly test: string;
  /** Days before (negative: after) the sandbox's first day, hour (UTC) and length in hours of the planned window. */
  readonly window: readonly [day: number, hour: number, hours: number];
}
