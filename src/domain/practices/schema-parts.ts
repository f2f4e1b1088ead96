import * as z from '../../shape';
import type { LogicalField, StatusRole } from '../rules/types';

export const words = z.string().trim().min(1);

const FIELDS = [
  'implementationPlan',
  'backOutPlan',
  'testPlan',
  'plannedStart',
  'plannedEnd',
  'changeType',
  'changeReason',
  'impact',
  'urgency',
  'environment',
  'service',
  'implementer',
  'backOutTested',
  'backOutMinutes',
  'outageExpected',
  'peerReviewed',
] as const satisfies readonly LogicalField[];

const ROLES = [
  'draft',
  'assess',
  'authorize',
  'scheduled',
  'implementing',
  'review',
  'closed',
  'cancelled',
  'onHold',
  'open',
  'inProgress',
  'waitingCustomer',
  'waitingVendor',
  'resolved',
] as const satisfies readonly StatusRole[];

export const logicalField = z.enum(FIELDS);
export const statusRole = z.enum(ROLES);
