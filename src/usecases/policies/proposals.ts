import { acknowledgement, openRounds, policyTable } from '../../contract/policies';
import type { Millis } from '../../domain/time/types';
import * as z from '../../shape';
import type { ConfigChange } from '../../store/config';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';

const POLICY = 'approval-proposal';
const SETTING = 'two-people';
const SITE = 'site';

/** A proposal that nobody has confirmed for so long is confirmed no more. */
export const PROPOSAL_DAYS = 14;
const DAY = 86_400_000;

const candidate = z.object({
  table: policyTable,
  acknowledged: z.array(acknowledgement),
  /** The newest version when the draft was made. */
  basedOn: z.int(),
  /** ISO instant; null: as soon as it is activated. */
  effectiveFrom: z.string().nullable(),
  openRounds,
  note: z.string(),
});
/** What is to be put in force, whoever does it. */
export type Candidate = z.infer<typeof candidate>;

const keptPolicy = candidate
  .extend({ by: z.string(), at: z.string(), changes: z.array(z.string()) })
  .nullable();
export type KeptProposal = NonNullable<z.infer<typeof keptPolicy>>;
const keptSetting = z.object({ on: z.boolean(), by: z.string(), at: z.string() }).nullable();
export type SettingProposal = NonNullable<z.infer<typeof keptSetting>>;

/** What waits for a second person, and under which version the next one is written (also after it was dropped). */
export interface Waiting<T> {
  readonly proposal: T | null;
  readonly version: number;
}

/** The version of a project's policy that waits for a second person. */
export async function readProposal(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
): Promise<Waiting<KeptProposal>> {
  const stored = await store.config.get(POLICY, projectId, keptPolicy);
  return { proposal: stored?.value ?? null, version: stored?.version ?? 0 };
}

export const proposalChange = (
  projectId: string,
  version: number,
  proposal: KeptProposal | null,
  by: string,
  at: string,
): ConfigChange => ({ kind: POLICY, subject: projectId, version, value: proposal, by, at });

/** That activating takes two people, or no longer, as it waits for a second person. */
export async function readSettingProposal({ store }: Pick<Deps, 'store'>): Promise<Waiting<SettingProposal>> {
  const stored = await store.config.get(SETTING, SITE, keptSetting);
  return { proposal: stored?.value ?? null, version: stored?.version ?? 0 };
}

export const settingChange = (
  version: number,
  proposal: SettingProposal | null,
  by: string,
  at: string,
): ConfigChange => ({ kind: SETTING, subject: SITE, version, value: proposal, by, at });

export const expiryOf = ({ at }: { readonly at: string }): Millis => Date.parse(at) + PROPOSAL_DAYS * DAY;

/** Whether a person may confirm a proposal: somebody else has made it, and not too long ago. */
export const mayConfirm = (
  proposal: { readonly by: string; readonly at: string },
  accountId: string,
  now: Millis,
): boolean => proposal.by !== accountId && now < expiryOf(proposal);

/** @throws Refusal why this person can't confirm this proposal now */
export function refuseConfirming<T extends { readonly by: string; readonly at: string }>(
  { proposal, version }: Waiting<T>,
  asked: number,
  accountId: string,
  now: Millis,
): T {
  if (proposal === null || version !== asked)
    throw new Refusal(
      'STALE',
      'This proposal is not there any more: somebody has confirmed, changed or dropped it.',
      'Reload the page and look at what is there now.',
    );
  if (proposal.by === accountId)
    throw new Refusal(
      'NOT_ALLOWED',
      'You have proposed this yourself, and it takes two people.',
      'Ask somebody else who may configure the rules to look at it and confirm it.',
    );
  if (now >= expiryOf(proposal))
    throw new Refusal(
      'CONFLICT',
      `This was proposed more than ${PROPOSAL_DAYS} days ago, so it can't be confirmed any more.`,
      'Take it back, look at it again and propose it anew.',
    );
  return proposal;
}
