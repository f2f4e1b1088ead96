import type { GatePath } from '../../contract/gate-paths';
import type { SiteRule, SiteTransition, SiteWorkflow } from './site';

export interface GateSight {
  readonly gateRule: { readonly ruleKey: string; readonly ari: string } | null;
  readonly emergencyGroup: string;
  /** Name of the way out, as adoption made it. */
  readonly wayOut: string | null;
  readonly implementing: readonly string[];
  readonly closed: readonly string[];
  /** Names of statuses by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Every transition of a workflow that leads into implementation from outside of it, or closes a change, and who is asked there. */
export function gatePaths(workflow: SiteWorkflow, sight: GateSight): GatePath[] {
  return workflow.transitions.flatMap((transition): GatePath[] => {
    const into = intoOf(transition, sight);
    if (into === null) return [];
    const kind = into === 'closed' ? closingKind(transition, sight) : kindOf(transition, sight);
    return [
      {
        id: transition.id,
        name: transition.name,
        from: transition.from.map((id) => sight.names.get(id) ?? id),
        to: sight.names.get(transition.to) ?? transition.to,
        kind,
        into,
        remedy: REMEDIES[into][kind],
      },
    ];
  });
}

/** A move within implementation is no way into it. A transition without sources is global, or creates the issue there. */
function intoOf({ from, to }: SiteTransition, { implementing, closed }: GateSight): GatePath['into'] | null {
  if (implementing.includes(to))
    return from.length > 0 && from.every((id) => implementing.includes(id)) ? null : 'implementing';
  return closed.includes(to) ? 'closed' : null;
}

const isGated = ({ validators }: SiteTransition, { gateRule }: GateSight): boolean =>
  gateRule !== null &&
  validators.some(
    ({ ruleKey, parameters }) =>
      ruleKey === gateRule.ruleKey && parameters['key'] === gateRule.ari && parameters['disabled'] !== 'true',
  );

/** Jira's own condition for the emergency group; it holds only where all conditions must. */
const isRestricted = ({ conditions }: SiteTransition, { emergencyGroup }: GateSight): boolean =>
  conditions?.operation === 'ALL' &&
  conditions.conditions.some(
    ({ ruleKey, parameters }: SiteRule) =>
      ruleKey === 'system:restrict-issue-transition' && parameters['groupIds'] === emergencyGroup,
  );

function kindOf(transition: SiteTransition, sight: GateSight): GatePath['kind'] {
  if (isGated(transition, sight)) return 'gated';
  if (isRestricted(transition, sight)) return 'wayOut';
  return transition.name === sight.wayOut ? 'openWayOut' : 'bypass';
}

const closingKind = (transition: SiteTransition, sight: GateSight): GatePath['kind'] =>
  isGated(transition, sight) ? 'gated' : 'bypass';

const ADD = 'Remove it, or add “Steward change gate” to its validators.';
const REMEDIES: Readonly<Record<GatePath['into'], Readonly<Record<GatePath['kind'], string | null>>>> = {
  implementing: {
    gated: null,
    wayOut: null,
    openWayOut: 'Restrict it to the emergency group, by Jira’s own condition.',
    bypass: ADD,
  },
  closed: {
    gated: null,
    wayOut: null,
    openWayOut: null,
    bypass: 'A change can be closed here without its review: add “Steward change gate” to its validators.',
  },
};
