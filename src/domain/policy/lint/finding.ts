import type { ApprovalPolicy, PolicyRow, StageDefinition } from '../../../contract/approval-policy';
import type { PolicyNames } from '../words/names';

/** Something wrong or doubtful in a policy. Errors can't work; warnings may be meant; info is worth knowing. */
export interface PolicyFinding {
  /** The same for the same cause in the same place; an acknowledgement names it. */
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Id of the row it is about; absent: the whole table. */
  readonly row?: string;
  readonly stage?: string;
  readonly text: string;
  readonly remedy: string;
  /** What the remedy would be, done; only where one is right whatever was meant. */
  readonly fix?: { readonly text: string; readonly rows: readonly PolicyRow[] };
}

/** What the linter knows of the site. What is absent isn't known, and nothing is said about it. */
export interface PolicySight {
  readonly names?: PolicyNames;
  /** Account ids by `approverKey`. */
  readonly rosters?: Readonly<Record<string, readonly string[]>>;
  /** Accounts that can't browse the project. */
  readonly cannotBrowse?: readonly string[];
  /** Ids of the fields whose people are in E: implementer and reporter. */
  readonly dutyFields?: readonly string[];
  /** Changes of late, with everybody who may not approve them. */
  readonly samples?: readonly { readonly excluded: readonly string[] }[];
  /** Ids that exist. */
  readonly known?: Partial<
    Readonly<Record<'fields' | 'services' | 'boards' | 'roles' | 'groups' | 'calendars', readonly string[]>>
  >;
  /** Ids of findings that somebody has answered for: they are warnings then. */
  readonly acknowledged?: readonly string[];
}

/** One rule of the linter. */
export type LintRule = (policy: ApprovalPolicy, sight: PolicySight) => PolicyFinding[];

/** Where a stage stands. */
export interface StagePlace {
  readonly row: PolicyRow;
  readonly stage: StageDefinition;
  /** 'Row "Medium", stage "Peer"'. */
  readonly name: string;
}

/** All stages of all rows. */
export const stagesIn = (policy: ApprovalPolicy): StagePlace[] =>
  policy.rows.flatMap((row) =>
    row.outcome.kind === 'stages'
      ? row.outcome.stages.map((stage) => ({
          row,
          stage,
          name: `Row "${row.name}", stage "${stage.name}"`,
        }))
      : [],
  );

/** The rows with one stage changed. */
export const withStage = (policy: ApprovalPolicy, at: StagePlace, stage: StageDefinition): PolicyRow[] =>
  policy.rows.map((row) =>
    row === at.row && row.outcome.kind === 'stages'
      ? {
          ...row,
          outcome: {
            ...row.outcome,
            stages: row.outcome.stages.map((one) => (one === at.stage ? stage : one)),
          },
        }
      : row,
  );

/** What occurs more than once, each once. */
export const twice = (items: readonly string[]): string[] => [
  ...new Set(items.filter((item, index) => items.indexOf(item) !== index)),
];
