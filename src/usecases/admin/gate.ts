import type { UseCase } from '../deps';
import { gateOf, gateView } from './gate-state';

/** Where the gate of a project stands, and what enforcing it would have meant. */
export const viewGate: UseCase<'admin.gate'> = async (deps, { projectId }) =>
  gateView(deps, await gateOf(deps, projectId));
