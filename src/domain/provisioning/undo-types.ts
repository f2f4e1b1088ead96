import type { PracticeId } from '../../contract/common';
import type { UndoItem } from '../../contract/upkeep';
import type { BoundThing } from './bound';
import type { Made, MadeRecord, StatusMove, WorkflowImage } from './made';
import type { SiteField, SiteScreen, SiteSnapshot, SiteWorkflow, SiteWorkflowScheme } from './site';

/** An adopted practice of a project, with the things that it is bound to. */
export interface Holder {
  readonly practice: PracticeId;
  readonly name: string;
  readonly projectId: string;
  readonly things: ReadonlySet<BoundThing>;
  /** Practices that it cannot do without. */
  readonly requires: readonly PracticeId[];
}

/** What undo is asked to do, and who would still need what. */
export interface UndoInput {
  readonly practices: readonly PracticeId[];
  /** Not undone yet, oldest first; of earlier undone practices, too. */
  readonly records: readonly MadeRecord[];
  /** The practices that go, as they are bound in this project. */
  readonly undone: readonly Holder[];
  /** Every practice that stays adopted, in any project. */
  readonly remaining: readonly Holder[];
  readonly gateEnforced: boolean;
  /** Steward's own id: rules in workflows name the app that they are from. */
  readonly appId: string;
}

export type PlainScheme = Omit<SiteWorkflowScheme, 'sharedWith' | 'standard'>;

/** `standard`: Jira's default scheme, which it gives only to projects without issues. */
export type FormerScheme = PlainScheme & { readonly standard: boolean };

/** What of the site undo depends on, apart from numbers of issues. */
export interface UndoBase {
  readonly project: { readonly id: string; readonly key: string };
  readonly types: SiteSnapshot['types'];
  readonly typeScheme: SiteSnapshot['typeScheme'];
  /** Which type is in which issue type scheme, over the whole site. */
  readonly typeSchemes: readonly { readonly schemeId: string; readonly typeId: string }[];
  readonly workflowScheme: PlainScheme & Pick<SiteWorkflowScheme, 'sharedWith'>;
  /** Schemes that the project had before, those that are still there. */
  readonly formerWorkflowSchemes: readonly FormerScheme[];
  readonly workflows: readonly SiteWorkflow[];
  /** Ids of the workflow schemes that use a workflow. */
  readonly schemesOfWorkflow: Readonly<Record<string, readonly string[]>>;
  readonly statuses: SiteSnapshot['statuses'];
  readonly workflowsOfStatus: Readonly<Record<string, readonly string[]>>;
  readonly typeScreenScheme: SiteSnapshot['typeScreenScheme'];
  /** Every row of every issue type screen scheme. */
  readonly typeScreenMappings: readonly {
    readonly schemeId: string;
    readonly typeId: string;
    readonly screenSchemeId: string;
  }[];
  readonly screenSchemes: readonly {
    readonly id: string;
    readonly name: string;
    readonly screens: Readonly<Record<string, string>>;
  }[];
  readonly screens: readonly SiteScreen[];
  readonly fields: readonly SiteField[];
  readonly screensOfField: Readonly<Record<string, readonly string[]>>;
  readonly contextsOfField: Readonly<
    Record<string, readonly { readonly id: string; readonly name: string }[]>
  >;
  readonly linkTypes: SiteSnapshot['linkTypes'];
}

/** How many issues stand in the way, by the key of the question; null: Jira could not say. */
export type Counts = Readonly<Record<string, number | null>>;
export interface UndoSite extends UndoBase {
  readonly counts: Counts;
}

export type UndoAction =
  | { readonly kind: 'gateToObserve' }
  /** Rules in force and the adoption record without the practices. */
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'publishAdoption' }
  | { readonly kind: 'unpinPanel'; readonly moduleKey: string }
  /** Takes away what was made; `unlessUsed` is asked once more before. */
  | { readonly kind: 'remove'; readonly made: readonly Made[]; readonly unlessUsed: string | null }
  | {
      readonly kind: 'mapTypeScreens';
      readonly schemeId: string;
      readonly types: readonly { readonly typeId: string; readonly to: string | null }[];
    }
  | { readonly kind: 'giveTypeScreenScheme'; readonly schemeId: string }
  | { readonly kind: 'giveTypeScheme'; readonly schemeId: string }
  | {
      readonly kind: 'mapWorkflows';
      readonly schemeId: string;
      readonly types: readonly { readonly typeId: string; readonly to: string | null }[];
      readonly moves: readonly StatusMove[];
    }
  | {
      readonly kind: 'giveWorkflowScheme';
      /** Null: Jira's default scheme, which has no id. */
      readonly schemeId: string | null;
      readonly moves: readonly StatusMove[];
    }
  | {
      readonly kind: 'restoreWorkflow';
      readonly workflowId: string;
      readonly name: string;
      /** The version that is there now; another one is left alone. */
      readonly present: string;
      readonly image: WorkflowImage;
      readonly moves: readonly { readonly from: string; readonly to: string }[];
    }
  | { readonly kind: 'detachRules'; readonly workflowId: string; readonly name: string };

/** Steps are done in this order: what uses something goes before what is used. */
export const UNDO_ORDER = [
  'gate',
  'panel',
  'rules',
  'requestType',
  'typeScreens',
  'typeScheme',
  'workflowScheme',
  'schemeCopy',
  'screenScheme',
  'screen',
  'screenPart',
  'option',
  'fieldScheme',
  'context',
  'field',
  'workflowChange',
  'workflow',
  'status',
  'type',
  'linkType',
] as const;
export type UndoPhase = (typeof UNDO_ORDER)[number];

export interface UndoStep {
  readonly id: string;
  readonly phase: UndoPhase;
  readonly text: string;
  readonly action: UndoAction;
  /** Keys of the records that are undone with it. */
  readonly closes: readonly string[];
}
/** One subject's share of the plan; records that are neither closed by a step nor left open go along with the rest. */
export interface UndoPart {
  readonly items: readonly UndoItem[];
  readonly steps: readonly UndoStep[];
  /** Keys of the records of what stays. */
  readonly open: readonly string[];
}
export interface Handover {
  readonly key: string;
  readonly made: Made;
  readonly toProjectId: string;
}
export interface UndoPlan {
  readonly planId: string;
  readonly items: readonly UndoItem[];
  readonly steps: readonly UndoStep[];
  /** Keys of records that no step closes: what they made went along with something else, or is gone already. */
  readonly along: readonly string[];
  /** What stays because another project counts on it becomes that project's to undo. */
  readonly handovers: readonly Handover[];
  readonly blockers: readonly string[];
  readonly writes: number;
}
