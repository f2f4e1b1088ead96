import * as z from '../shape';
import { accountId, isoDay } from './common';
import { recurrence } from './recurrence';

/** Made from the first name by the back end; never changes. */
export const serviceId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a service id is made of a-z, 0-9 and "-"');
const name = z.string().trim().min(1).max(120);

/** One service that another one needs. */
export const dependency = z.object({
  on: serviceId,
  /** Id of the redundancy group in which services stand in for one another; null: needed by itself. */
  group: z.string().max(64).nullable(),
  /** When somebody last checked that it is so; null: never. */
  verifiedOn: isoDay.nullable(),
});
export type Dependency = z.infer<typeof dependency>;

/** "2 of 3 suffice": as long as `need` of the dependencies in this group work, the service does. */
export const redundancyGroup = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().max(120),
  need: z.int().min(1).max(50),
});

export const serviceStage = z.enum(['planned', 'live', 'retired']);

export const serviceFields = {
  name,
  /** Other names by which changes and incidents call it. */
  aliases: z.array(name).max(20),
  description: z.string().max(2000),
  stage: serviceStage,
  owner: accountId.nullable(),
  /** Name of the team that looks after it; compared with the team field's values by name. */
  team: z.string().max(120).nullable(),
  /** 1 very low to 5 vital; null: nobody has said. */
  criticality: z.int().min(1).max(5).nullable(),
  /** How many people work with it; null: not known. */
  users: z.int().min(0).max(100_000_000).nullable(),
  environments: z.array(z.string().trim().min(1).max(60)).max(20),
  offerings: z.array(z.object({ name, description: z.string().max(500) })).max(50),
  dependsOn: z.array(dependency).max(200),
  groups: z.array(redundancyGroup).max(50),
  /** When it may be worked on; none: at any time. */
  windows: z.array(recurrence).max(20),
  /** When somebody last compared the record with reality. */
  verifiedOn: isoDay.nullable(),
  /** Counts up with each saving; a saving from an older version is refused as STALE. */
  version: z.int().min(0),
};
/** A service as people keep it in the registry. */
export const service = z.object({ id: serviceId, ...serviceFields });
export type Service = z.infer<typeof service>;

/** How far a statement of the registry can be trusted: by the age of the oldest verification on the way. */
export const confidence = z.enum(['verified', 'ageing', 'stale', 'unverified']);
export type Confidence = z.infer<typeof confidence>;
