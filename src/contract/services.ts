import * as z from '../shape';
import { jobView } from './admin';
import { accountId, instant, isoDay, issueId, projectId } from './common';
import { confidence, service, serviceFields, serviceId, serviceStage } from './service-record';

export {
  confidence,
  dependency,
  redundancyGroup,
  service,
  serviceId,
  serviceStage,
  type Confidence,
  type Dependency,
  type Service,
} from './service-record';

export const serviceLine = z.object({
  id: serviceId,
  name: z.string(),
  stage: serviceStage,
  owner: accountId.nullable(),
  team: z.string().nullable(),
  criticality: z.int().nullable(),
  users: z.int().nullable(),
  dependencies: z.int(),
  dependants: z.int(),
  confidence,
  verifiedOn: isoDay.nullable(),
});
export type ServiceLine = z.infer<typeof serviceLine>;

export const readServices = z.object({
  projectId: projectId.nullable(),
  search: z.string().max(120),
  stage: z.enum(['planned', 'live', 'retired', 'any']),
});
export const servicesView = z.object({
  services: z.array(serviceLine),
  total: z.int(),
  /** May add, edit, import. */
  canEdit: z.boolean(),
});
export type ServicesView = z.infer<typeof servicesView>;

export const forService = z.object({ projectId: projectId.nullable(), serviceId });
export const serviceView = z.object({
  service,
  dependants: z.array(z.object({ id: serviceId, name: z.string() })),
  names: z.array(z.object({ id: serviceId, name: z.string() })),
  history: z.array(z.object({ at: instant, by: accountId.nullable(), text: z.string() })),
  confidence,
  canEdit: z.boolean(),
});
export type ServiceView = z.infer<typeof serviceView>;

/** `id` null: a new one. `version` as it was read. */
export const saveService = z.object({
  projectId: projectId.nullable(),
  service: z.object({ id: serviceId.nullable(), ...serviceFields }),
});
export const verifyService = z.object({ projectId: projectId.nullable(), serviceId, version: z.int() });

/** One service that suffers when another one goes down, by the way with the greatest damage. */
export const impacted = z.object({
  id: serviceId,
  name: z.string(),
  hops: z.int(),
  /** Names from the one that goes down to this one: "A -> B -> C". */
  path: z.array(z.string()),
  criticality: z.int().nullable(),
  users: z.int().nullable(),
  confidence,
  /** 0 to 1: product of the weights of the relations on the path; stale relations weigh less. */
  weight: z.number(),
});
export type Impacted = z.infer<typeof impacted>;

/** "What breaks if this goes down?" */
export const askImpact = z.object({
  projectId: projectId.nullable(),
  /** All of them go down together. */
  serviceIds: z.array(serviceId).min(1).max(20),
  hops: z.int().min(1).max(10),
});
export const impactView = z.object({
  down: z.array(z.object({ id: serviceId, name: z.string() })),
  breaks: z.array(impacted),
  /** Depend on it but have enough left: with what is left. */
  survives: z.array(z.object({ id: serviceId, name: z.string(), why: z.string() })),
  /** Sum of the users of what breaks, where known; people may be counted more than once. */
  users: z.int(),
  usersUnknown: z.int(),
  damage: z.int().min(1).max(5).nullable(),
  confidence,
});
export type ImpactView = z.infer<typeof impactView>;

/** The map around some services, or of the whole registry: what to draw. */
export const readMap = z.object({
  projectId: projectId.nullable(),
  /** Null: the whole registry. */
  around: serviceId.nullable(),
  hops: z.int().min(1).max(5),
});
export const mapView = z.object({
  nodes: z.array(
    z.object({
      id: serviceId,
      name: z.string(),
      criticality: z.int().nullable(),
      team: z.string().nullable(),
      confidence,
      stage: serviceStage,
      /** Open incidents and changes under way. */
      incidents: z.int(),
      changes: z.int(),
    }),
  ),
  edges: z.array(
    z.object({
      from: serviceId,
      to: serviceId,
      confidence,
      /** "2 of 3": the service named by `from` has enough with so many; null: needed by itself. */
      redundancy: z.string().nullable(),
    }),
  ),
  total: z.int(),
  /** More than can be drawn: only the nearest are here. */
  cut: z.boolean(),
});
export type MapView = z.infer<typeof mapView>;

/** A CSV's rows by the columns' names, one part of at most 400 KB. */
export const importServices = z.object({
  /** Null with the first part. */
  uploadId: z.string().min(1).max(64).nullable(),
  part: z.int().min(0).max(100),
  firstLine: z.int().min(1).max(1_000_000),
  rows: z.array(z.record(z.string(), z.string())).min(1).max(2000),
});
export const lineFault = z.object({
  line: z.int(),
  column: z.string(),
  text: z.string(),
  remedy: z.string(),
});
export const importPart = z.object({ uploadId: z.string(), rows: z.int(), faults: z.array(lineFault) });
export type ImportPart = z.infer<typeof importPart>;
export const forUpload = z.object({ uploadId: z.string().min(1).max(64) });
/** What the import would do; nothing is written while there are faults. */
export const importPlanView = z.object({
  uploadId: z.string(),
  adds: z.int(),
  changes: z.int(),
  same: z.int(),
  relations: z.int(),
  faults: z.array(lineFault),
  /** The first of those that change, with what. */
  examples: z.array(z.object({ name: z.string(), what: z.string() })),
});
export type ImportPlanView = z.infer<typeof importPlanView>;
export const importStarted = jobView;
export const servicesFile = z.object({ name: z.string(), csv: z.string(), rows: z.int() });
export type ServicesFile = z.infer<typeof servicesFile>;

/** What the Service panel of an incident or a change shows. */
export const readServicePanel = z.object({ issueId });
export const suspect = z.object({
  issueId,
  issueKey: z.string(),
  /** 0 to 100, for the order alone. */
  score: z.int(),
  /** "Ended 25 min before", "on Payments, which this service needs", "both mention “certificate”". */
  reasons: z.array(z.string()),
  startedAt: instant,
  endedAt: instant.nullable(),
  services: z.array(z.string()),
  verdict: z.enum(['open', 'confirmed', 'denied']),
  by: accountId.nullable(),
  at: instant.nullable(),
});
export type Suspect = z.infer<typeof suspect>;
export const servicePanelView = z.object({
  issueId,
  kind: z.enum(['change', 'incident', 'other']),
  at: instant,
  /** Names in the issue's field that the registry doesn't know. */
  unknown: z.array(z.string()),
  services: z.array(
    z.object({
      id: serviceId,
      name: z.string(),
      owner: accountId.nullable(),
      team: z.string().nullable(),
      criticality: z.int().nullable(),
      users: z.int().nullable(),
      confidence,
      verifiedOn: isoDay.nullable(),
      breaks: z.array(impacted),
      /** Of the last 30 days, those that changes caused left out. */
      incidents: z.int(),
      openIncidents: z.array(z.object({ issueId, issueKey: z.string(), at: instant })),
      changes: z.array(
        z.object({
          issueId,
          issueKey: z.string(),
          start: instant,
          end: instant,
          phase: z.string(),
          outcome: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Recent changes that may be behind an incident, likeliest first; empty on changes. */
  suspects: z.array(suspect),
  /** May set the service, confirm and deny. */
  canEdit: z.boolean(),
  /** Services that could be meant, for the picker: the first fifty by name. */
  choices: z.array(z.object({ id: serviceId, name: z.string() })),
});
export type ServicePanelView = z.infer<typeof servicePanelView>;
export const setServices = z.object({ issueId, serviceIds: z.array(serviceId).max(20) });
export const findServices = z.object({ issueId, search: z.string().max(120) });
export const foundServices = z.object({ services: z.array(z.object({ id: serviceId, name: z.string() })) });
export const judgeSuspect = z.object({
  issueId,
  changeId: issueId,
  verdict: z.enum(['confirmed', 'denied', 'open']),
});
