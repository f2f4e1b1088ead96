import type { Action, Bindings } from './types';

/** How many writing calls an action makes, as far as it can be known beforehand; reading back counts as none. */
export function countWrites(action: Action, bindings: Bindings): number {
  switch (action.kind) {
    case 'ensureField': {
      const fresh = action.fieldId === null;
      const lacking = action.options.some(
        (_, index) => bindings[`option:${action.ref.slice('field:'.length)}:${index}`] === undefined,
      );
      return (fresh ? 1 : 0) + (lacking ? 1 : 0) + (fresh || lacking ? 0 : 1);
    }
    case 'copyScreen':
      return 2 + action.fieldRefs.length;
    case 'extendScreen':
      return 1 + action.fieldRefs.length;
    case 'copyTypeScheme':
    case 'copyWorkflowScheme':
      return 2;
    case 'mapScreenScheme':
      return action.copyAs === null ? 1 : 2;
    case 'readBackGate':
      return 0;
    case 'createType':
    case 'addTypesToScheme':
    case 'createStatuses':
    case 'writeWorkflow':
    case 'updateWorkflowScheme':
    case 'makeScreenScheme':
    case 'createLinkType':
    case 'putRules':
    case 'publishAdoption':
    case 'pinPanel':
      return 1;
  }
}
