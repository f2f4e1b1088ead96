import type { AdoptionSettings } from '../../contract/admin';
import type { ApprovalPolicy } from '../approvals/types';
import type { PracticePack } from '../practices/schema';
import type { RiskModel } from '../risk/types';
import type { StatusCategories } from '../rules/status-categories';
import type { RulesInForce } from '../rules/types';
import type { Bindings } from './types';

/** Everything that the rules in force of a project are made from. */
export interface AdoptionInput {
  readonly before: RulesInForce | null;
  readonly project: { readonly id: string; readonly key: string };
  readonly settings: AdoptionSettings;
  /** The practices adopted now; others that the project has already stay as they are. */
  readonly packs: readonly PracticePack[];
  readonly bindings: Bindings;
  /** Steward's own user on this site. Absent: as it was before. */
  readonly appAccountId?: string;
  /** Ids of Steward's own fields by module key. */
  readonly appFields: Readonly<Record<string, string>>;
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
  /** Names of select options by id, for the matrix. */
  readonly optionNames: Readonly<Record<string, string>>;
  /** What the statuses of the project's workflows mean on the site. Of those that are made, the practices say it. */
  readonly statusCategories: StatusCategories;
  readonly gate: { readonly attached: boolean; readonly attachment: string };
  readonly model: RiskModel;
  readonly approvals: ApprovalPolicy;
  /** ISO instant from which what is new serves. */
  readonly now: string;
}

/** An id that a step should have bound; throws with its name when it did not. */
export function bound(bindings: Bindings, ref: string): string {
  const id = bindings[ref];
  if (id === undefined) throw new Error(`"${ref}" has no id yet`);
  return id;
}
