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
    case 'createType':
      return action.avatarId === null ? 1 : 2;
    case 'copyScreen':
      return 1 + action.copies + tabWith(action.fieldRefs);
    case 'extendScreen':
      return tabWith(action.fieldRefs);
    case 'copyTypeScheme':
    case 'copyWorkflowScheme':
      return 2;
    case 'mapScreenScheme':
      return action.copyAs === null ? 1 : 2;
    case 'readBackGate':
      return 0;
    case 'addTypesToScheme':
    case 'createStatuses':
    case 'createWorkflows':
    case 'writeWorkflow':
    case 'extendWorkflow':
    case 'updateWorkflowScheme':
    case 'makeScreenScheme':
    case 'createLinkType':
    case 'addToFieldScheme':
    case 'createRequestType':
    case 'putRules':
    case 'publishAdoption':
    case 'pinPanel':
      return 1;
  }
}

/** A tab of the practice's own, and each field on it. */
const tabWith = (fieldRefs: readonly string[]): number => (fieldRefs.length === 0 ? 0 : 1 + fieldRefs.length);
