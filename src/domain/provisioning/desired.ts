import type { AdoptionSettings } from '../../contract/admin';
import type { Adaptation } from '../../contract/practices';
import type { ApprovalPolicy } from '../approvals/types';
import type { PracticePack } from '../practices/schema';
import type { RiskModel } from '../risk/types';
import type { RulesInForce } from '../rules/types';

/** What is wanted: practices as the project has adapted them, the admin's settings, and the policies that come with them. */
export interface Desired {
  readonly packs: readonly PracticePack[];
  /** What was adapted, one for each practice at most; `packs` have it in them already. */
  readonly adaptations: readonly Adaptation[];
  /** What of it the admin has said, and is to be remembered; the rest follows for fields that practices share. Absent: all. */
  readonly said?: readonly Adaptation[];
  readonly settings: AdoptionSettings;
  readonly model: RiskModel;
  readonly approvals: ApprovalPolicy;
  /** Whether these rules fit into their one record; absent: it is not looked at. */
  readonly fits?: (rules: RulesInForce) => boolean;
}
