import type { BoardRules } from '../../contract/board-terms';
import type { TemplateRules } from '../../contract/template-rules';
import type { GateMode, PracticeId } from '../../contract/common';
import type { ApprovalPolicy } from '../approvals/types';
import type { EmergencyCode } from '../emergency/codes';
import type { RiskModel } from '../risk/types';
import type { CompiledFreeze } from '../schedule/types';
import type { PriorityMatrix, SlaPolicy } from '../sla/types';
import type { CalendarDefinition } from '../time/types';
import type { LogicalField, StatusRole } from './names';

export type { LogicalField, StatusRole } from './names';

export interface CalendarVersion {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly name: string;
  readonly definition: CalendarDefinition;
  /** Why the past was changed; absent for a version that looks ahead. */
  readonly correction?: string;
  /** Edited by an admin: adopting again leaves it alone. Absent: as adopted. */
  readonly origin?: 'admin';
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

/** Steward's record of a team: the only source for its lead, members and calendar. */
export interface TeamRules {
  readonly name: string;
  readonly lead: string | null;
  readonly members: readonly string[];
  /** Id of its calendar; null: the goal's own serves. */
  readonly calendar: string | null;
}

/** How a project deals with notices and breaches. */
export interface SlaSettingsRules {
  /** Id of the calendar outside whose hours mails that aren't urgent wait for the digest; null: no quiet hours. */
  readonly quietHours: string | null;
  readonly askReason: boolean;
  readonly breachCodes: readonly { readonly id: string; readonly name: string }[];
  /** The rate that reports draw as the goal line, 0 to 1. */
  readonly goalLine: number;
}

export interface ProjectRules {
  readonly projectId: string;
  readonly projectKey: string;
  readonly practices: readonly PracticeRules[];
  readonly gate: GateRules;
  readonly priority: { readonly mode: 'set' | 'advise'; readonly matrix: PriorityMatrix } | null;
  /** All versions, by (id, version). */
  readonly slaPolicies: readonly SlaPolicy[];
  /** Absent: the shipped settings. */
  readonly slaSettings?: SlaSettingsRules;
  /** Id of the field whose value is the team that holds a ticket; absent: none is mapped. */
  readonly teamField?: string;
  /** By id of the team field's option or team. */
  readonly teams?: Readonly<Record<string, TeamRules>>;
  /** Category of each status that policies were told of; kept when a status is deleted, so that the past stays known. */
  readonly statusCategories?: Readonly<Record<string, 'new' | 'indeterminate' | 'done'>>;
  readonly approvalPolicies: readonly ApprovalPolicy[];
  /** What may stand for an incident when an emergency is declared; absent: as shipped. */
  readonly emergencyCodes?: readonly EmergencyCode[];
  /** Templates of standard changes in their latest versions; absent: none. */
  readonly templates?: readonly TemplateRules[];
  /** What customers see of approvals in the portal; absent: how many, and no names. */
  readonly portal?: { readonly names: boolean };
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
    /** Absent until the adoption is looked at again after an upgrade. */
    readonly riskScore?: string;
    /** Jira Service Management's own field "Approvals"; absent: the site has none, or wasn't looked at since. */
    readonly jsmApprovals?: string;
  };
  /** All versions of each calendar, oldest first. */
  readonly calendars: Readonly<Record<string, readonly CalendarVersion[]>>;
  /** The latest versions, oldest first; older ones are in the configuration. */
  readonly riskModels: readonly RiskModel[];
  /** The version that an admin has pinned: learned ones don't follow it. Absent: none. */
  readonly pinnedModel?: number;
  /** Activating a version of an approval policy takes two people. Absent: one is enough. */
  readonly twoPeople?: true;
  /** Absent: none. */
  readonly freezes?: readonly CompiledFreeze[];
  /** Boards of the whole site; absent: none. */
  readonly boards?: readonly BoardRules[];
  readonly projects: Readonly<Record<string, ProjectRules>>;
}
