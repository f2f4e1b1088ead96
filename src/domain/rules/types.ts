import type { GateMode, PracticeId } from '../../contract/common';
import type { ApprovalPolicy } from '../approvals/types';
import type { RiskModel } from '../risk/types';
import type { PriorityMatrix, SlaPolicy } from '../sla/types';
import type { CalendarDefinition } from '../time/types';
import type { LogicalField, StatusRole } from './names';

export type { LogicalField, StatusRole } from './names';

export interface CalendarVersion {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly name: string;
  readonly definition: CalendarDefinition;
}

export interface PracticeRules {
  readonly practice: PracticeId;
  readonly version: number;
  readonly adoptedAt: string;
  readonly issueTypeIds: readonly string[];
  readonly statuses: Readonly<Partial<Record<StatusRole, readonly string[]>>>;
  readonly fields: Readonly<Partial<Record<LogicalField, string>>>;
}

export interface GateRules {
  readonly mode: GateMode;
  readonly since: string;
  /** Set by the read-back after adoption. */
  readonly attached: boolean;
  readonly attachment: string;
  readonly grandfathered: readonly {
    readonly issueId: string;
    readonly by: string;
    readonly why: string;
    readonly until: string;
  }[];
}

export interface ProjectRules {
  readonly projectId: string;
  readonly projectKey: string;
  readonly practices: readonly PracticeRules[];
  readonly gate: GateRules;
  readonly priority: { readonly mode: 'set' | 'advise'; readonly matrix: PriorityMatrix } | null;
  /** All versions, by (id, version). */
  readonly slaPolicies: readonly SlaPolicy[];
  readonly approvalPolicies: readonly ApprovalPolicy[];
  readonly groups: {
    readonly peers: string;
    readonly cab: string;
    readonly changeManagers: string;
    readonly emergency: string;
  };
}

/** The compiled record per site that everything that decides reads by one key. */
export interface RulesInForce {
  readonly schema: 1;
  readonly version: number;
  readonly timeZone: string;
  /** Steward's own user on this site: what it writes is no manual edit. */
  readonly appAccountId?: string;
  /** Field ids of the app's own read-only fields. */
  readonly appFields: {
    readonly riskLevel: string;
    readonly approvalState: string;
    readonly slaDue: string;
    readonly slaState: string;
  };
  /** All versions of each calendar, oldest first. */
  readonly calendars: Readonly<Record<string, readonly CalendarVersion[]>>;
  readonly riskModels: readonly RiskModel[];
  readonly projects: Readonly<Record<string, ProjectRules>>;
}
