/** An issue that had to move: its type, the status it was in, the status it is in now. */
export interface StatusMove {
  readonly typeId: string;
  readonly from: string;
  readonly to: string;
}

/** Jira's version of a workflow: the id changes with every saving. */
export interface WorkflowVersion {
  readonly id: string;
  readonly versionNumber: number;
}

/**
 * A workflow as Jira gave it, with the ids of statuses in the place of the references that hold within one answer only.
 * `raw` is what we don't understand and hand back unchanged.
 */
export interface WorkflowImage {
  readonly version: WorkflowVersion;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly statuses: readonly { readonly id: string; readonly raw: Readonly<Record<string, unknown>> }[];
  readonly transitions: readonly {
    readonly to: string;
    readonly from: readonly string[];
    readonly raw: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * Something that a step made or changed in Jira, with all that undoing it needs. The name is for the people who read
 * what undo would do; ids are Jira's. Every writing action says what it made: in its result when the answer is in, and
 * through `context.keep` beforehand where Jira would have forgotten by then what was there before.
 */
export type Made =
  | { readonly kind: 'type'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'typeInScheme';
      readonly schemeId: string;
      readonly typeId: string;
      readonly name: string;
    }
  /** A copy that the project was given in the place of `before`. */
  | { readonly kind: 'typeScheme'; readonly id: string; readonly name: string; readonly before: string }
  | { readonly kind: 'field'; readonly id: string; readonly name: string }
  | { readonly kind: 'fieldContext'; readonly id: string; readonly fieldId: string; readonly name: string }
  | {
      readonly kind: 'fieldOption';
      readonly id: string;
      readonly fieldId: string;
      readonly contextId: string;
      readonly name: string;
    }
  | {
      readonly kind: 'fieldInScheme';
      readonly schemeId: string;
      readonly fieldId: string;
      readonly name: string;
    }
  | { readonly kind: 'status'; readonly id: string; readonly name: string }
  | { readonly kind: 'workflow'; readonly id: string; readonly name: string }
  /** A workflow that was there and was changed; `wrote` is the version that came of it, null while that isn't known. */
  | {
      readonly kind: 'workflowChange';
      readonly id: string;
      readonly name: string;
      readonly before: WorkflowImage;
      readonly wrote: WorkflowVersion | null;
    }
  /** A copy that the project was switched to in the place of `before`. */
  | { readonly kind: 'workflowScheme'; readonly id: string; readonly name: string; readonly before: string }
  /**
   * The workflow of a type in a scheme: ids of the workflow before (null: the type followed the scheme's default one)
   * and after, and where issues went.
   */
  | {
      readonly kind: 'workflowMapping';
      readonly schemeId: string;
      readonly typeId: string;
      readonly name: string;
      readonly before: string | null;
      readonly after: string;
      readonly moves: readonly StatusMove[];
    }
  | { readonly kind: 'screen'; readonly id: string; readonly name: string }
  | { readonly kind: 'screenTab'; readonly id: string; readonly screenId: string; readonly name: string }
  | {
      readonly kind: 'screenField';
      readonly screenId: string;
      readonly tabId: string;
      readonly fieldId: string;
      readonly name: string;
    }
  | { readonly kind: 'screenScheme'; readonly id: string; readonly name: string }
  /** A copy that the project was given in the place of `before`. */
  | { readonly kind: 'typeScreenScheme'; readonly id: string; readonly name: string; readonly before: string }
  /** A type's screen scheme in an issue type screen scheme; `before` null: it had no mapping of its own. */
  | {
      readonly kind: 'typeScreenMapping';
      readonly schemeId: string;
      readonly typeId: string;
      readonly before: string | null;
      readonly after: string;
      readonly name: string;
    }
  | { readonly kind: 'linkType'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'requestType';
      readonly id: string;
      readonly serviceDeskId: string;
      readonly typeId: string;
      readonly name: string;
    }
  | { readonly kind: 'panelPin'; readonly moduleKey: string; readonly name: string };

export type MadeKind = Made['kind'];
export type MadeOf<K extends MadeKind> = Extract<Made, { kind: K }>;

/** What tells one made thing from every other of its kind on the site. */
export function madeId(made: Made): string {
  switch (made.kind) {
    case 'typeInScheme':
    case 'workflowMapping':
    case 'typeScreenMapping':
      return `${made.schemeId}.${made.typeId}`;
    case 'fieldInScheme':
      return `${made.schemeId}.${made.fieldId}`;
    case 'screenField':
      return `${made.screenId}.${made.fieldId}`;
    case 'panelPin':
      return made.moduleKey;
    default:
      return made.id;
  }
}

/** A made thing as it is kept: for which project, by which step of which job. */
export interface MadeRecord {
  /** Its key in the store. */
  readonly key: string;
  readonly projectId: string;
  readonly jobId: string;
  readonly stepId: string;
  readonly at: string;
  readonly made: Made;
}
