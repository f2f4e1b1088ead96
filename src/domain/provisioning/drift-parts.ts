import type { Action, Bindings, Plan, Step } from './types';

/** What a step is about, part by part; `root` names the thing whose loss made it necessary. */
export interface Part {
  readonly step: Step;
  /** Ref of the part; null: the step is one thing. */
  readonly ref: string | null;
  readonly root: string;
}

/** What a step binds when it is done. */
export function bindsOf(action: Action): readonly string[] {
  switch (action.kind) {
    case 'createType':
    case 'ensureField':
    case 'writeWorkflow':
    case 'extendWorkflow':
    case 'copyScreen':
    case 'extendScreen':
    case 'makeScreenScheme':
    case 'createLinkType':
    case 'createRequestType':
      return [action.ref];
    case 'createStatuses':
      return action.statuses.flatMap((status) => status.refs);
    case 'createWorkflows':
      return action.workflows.map((workflow) => workflow.ref);
    default:
      return [];
  }
}

const statusRefs = (action: Extract<Action, { kind: 'writeWorkflow' }>): string[] =>
  action.workflow.transitions.flatMap((one) =>
    [...one.from, one.to].map((role) => `status:${action.practice}:${role}`),
  );

/** What a step takes from the steps before it. */
export function needsOf(action: Action): readonly string[] {
  switch (action.kind) {
    case 'addTypesToScheme':
    case 'copyTypeScheme':
    case 'ensureField':
      return action.typeRefs;
    case 'createWorkflows':
      return action.workflows.flatMap(statusRefs);
    case 'writeWorkflow':
      return statusRefs(action);
    case 'extendWorkflow':
      return action.statusRefs.filter((ref) => ref.includes(':'));
    case 'copyWorkflowScheme':
    case 'updateWorkflowScheme':
      return action.types.flatMap(({ typeRef, workflowRef, moves }) => [
        typeRef,
        workflowRef,
        ...moves.map((move) => move.toRef),
      ]);
    case 'copyScreen':
    case 'extendScreen':
      return action.fieldRefs;
    case 'makeScreenScheme':
      return Object.values(action.screens);
    case 'mapScreenScheme':
      return action.types.flatMap(({ typeRef, screenSchemeRef }) => [typeRef, screenSchemeRef]);
    case 'addToFieldScheme':
      return action.fields.flatMap(({ fieldRef, typeRefs }) => [fieldRef, ...(typeRefs ?? [])]);
    case 'createRequestType':
      return [action.typeRef];
    default:
      return [];
  }
}

/** The step with only these parts; null: nothing of it is left. */
export function narrowed(step: Step, refs: ReadonlySet<string>): Step | null {
  const action = narrowedAction(step.action, refs);
  return action === null ? null : { ...step, action };
}

function narrowedAction(action: Action, refs: ReadonlySet<string>): Action | null {
  const some = <T>(list: readonly T[], of: (one: T) => string): T[] | null => {
    const kept = list.filter((one) => refs.has(of(one)));
    return kept.length === 0 ? null : kept;
  };
  switch (action.kind) {
    case 'createStatuses': {
      const statuses = action.statuses.filter((status) => status.refs.some((ref) => refs.has(ref)));
      return statuses.length === 0 ? null : { ...action, statuses };
    }
    case 'createWorkflows': {
      const workflows = some(action.workflows, (one) => one.ref);
      return workflows && { ...action, workflows };
    }
    case 'addTypesToScheme': {
      const typeRefs = some(action.typeRefs, (ref) => ref);
      return typeRefs && { ...action, typeRefs };
    }
    case 'updateWorkflowScheme': {
      const types = some(action.types, (one) => one.typeRef);
      return types && { ...action, types };
    }
    case 'extendScreen': {
      const fieldRefs = some(action.fieldRefs, (ref) => ref);
      return fieldRefs && { ...action, fieldRefs };
    }
    case 'addToFieldScheme': {
      const fields = some(action.fields, (one) => one.fieldRef);
      return fields && { ...action, fields };
    }
    case 'mapScreenScheme': {
      const types = action.copyAs === null ? some(action.types, (one) => one.typeRef) : action.types;
      return types && { ...action, types };
    }
    default:
      return action;
  }
}

/** The parts of a step, each with its root; a step that only follows others has none. */
export function partsOf(step: Step, plan: Pick<Plan, 'steps'>, known: Bindings): Part[] {
  const { action } = step;
  const isMissing = (ref: string): boolean =>
    known[ref] === undefined && plan.steps.some((one) => bindsOf(one.action).includes(ref));
  const part = (ref: string | null, causes: readonly string[], otherwise: string): Part => ({
    step,
    ref,
    root: causes.find(isMissing) ?? otherwise,
  });
  const byRef = (refs: readonly string[], prefix: string) =>
    refs.map((ref) => part(ref, [ref], `${prefix}${ref}`));
  switch (action.kind) {
    case 'createType':
    case 'createLinkType':
    case 'writeWorkflow':
    case 'extendWorkflow':
      return [part(null, [], action.ref)];
    case 'ensureField':
      // A field that is there may lack nothing but a place for a type that is gone.
      return [part(null, action.fieldId === null ? [] : action.typeRefs, action.ref)];
    case 'createRequestType':
      return [part(null, [action.typeRef], action.ref)];
    case 'addTypesToScheme':
      return byRef(action.typeRefs, 'inProject:');
    case 'copyTypeScheme':
      return [part(null, action.typeRefs, 'typeScheme')];
    case 'createStatuses':
      return action.statuses.flatMap(({ refs }) => {
        const [ref] = refs;
        return ref === undefined ? [] : [part(ref, [], ref)];
      });
    case 'createWorkflows':
      return action.workflows.map(({ ref }) => part(ref, [], ref));
    case 'updateWorkflowScheme':
      return action.types.map(({ typeRef, workflowRef }) =>
        part(typeRef, [typeRef, workflowRef], `follows:${typeRef}`),
      );
    case 'copyWorkflowScheme':
      return [
        part(
          null,
          action.types.flatMap(({ typeRef, workflowRef }) => [typeRef, workflowRef]),
          'workflowScheme',
        ),
      ];
    case 'extendScreen':
      return byRef(action.fieldRefs, `${action.ref} `).map((one) => ({
        ...one,
        root: one.root.startsWith(action.ref) ? action.ref : one.root,
      }));
    case 'addToFieldScheme':
      return byRef(
        action.fields.map((one) => one.fieldRef),
        'inFieldScheme:',
      );
    case 'copyScreen':
    case 'makeScreenScheme': {
      const { typeRefs, isWhole } = mappingOf(action.ref, plan);
      return [part(null, typeRefs, isWhole ? 'typeScreenScheme' : screensOf(action.ref))];
    }
    case 'mapScreenScheme':
      return action.copyAs === null
        ? action.types.map(({ typeRef, screenSchemeRef }) =>
            part(typeRef, [typeRef], screensOf(screenSchemeRef)),
          )
        : [part(null, [], 'typeScreenScheme')];
    case 'putRules':
    case 'publishAdoption':
    case 'pinPanel':
    case 'readBackGate':
      return [];
  }
}

/** Screens of one practice are one thing: `screen:<practice>:<id>` and `screenScheme:<practice>` belong together. */
const screensOf = (ref: string): string => `screens:${ref.split(':')[1] ?? ''}`;

/** The type whose screens these are, by the step that maps it, and whether the whole scheme of the project is another one. */
function mappingOf(
  ref: string,
  plan: Pick<Plan, 'steps'>,
): { readonly typeRefs: readonly string[]; readonly isWhole: boolean } {
  const maps = plan.steps.flatMap(({ action }) => (action.kind === 'mapScreenScheme' ? [action] : []));
  return {
    typeRefs: maps
      .flatMap((action) => action.types)
      .filter((one) => screensOf(one.screenSchemeRef) === screensOf(ref))
      .map((one) => one.typeRef),
    isWhole: maps.some((action) => action.copyAs !== null),
  };
}
