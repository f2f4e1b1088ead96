import * as z from '../shape';
import { confidence, service, serviceStage } from '../contract/service-record';
import type { Activity, Reach, Service } from '../domain/services/types';

const text = z.string();
const maybeText = text.nullable();
const maybeInt = z.int().nullable();

export const serviceSchema: z.Shape<Service> = service;

const dependant = z.object({
  id: text,
  name: text,
  hops: z.int(),
  path: z.array(text),
  criticality: maybeInt,
  users: maybeInt,
  weight: z.number(),
  confidence,
});
export const reachSchema: z.Shape<Reach> = z.object({
  serviceId: text,
  name: text,
  criticality: maybeInt,
  users: maybeInt,
  team: maybeText,
  owner: maybeText,
  stage: serviceStage,
  verifiedOn: maybeText,
  confidence,
  damage: z.object({ value: z.int(), path: z.array(text), because: text }).nullable(),
  dependants: z.array(dependant),
  total: z.int(),
  neighbours: z.array(text),
  depth: z.int(),
  single: z.boolean(),
  windows: z.array(z.tuple([text, text, text])),
  windowsUntil: maybeText,
  version: z.int(),
});

export const activitySchema: z.Shape<Activity> = z.object({
  serviceId: text,
  incidents: z.array(
    z.object({ issueId: text, issueKey: text, at: text, closedAt: maybeText, causedBy: maybeText }),
  ),
  changes: z.array(
    z.object({ issueId: text, issueKey: text, start: text, end: text, phase: text, outcome: maybeText }),
  ),
});
