import { packBody } from './body';
import { ENTITY, KEY } from './keys';
import { createRow } from './kvs';

/** Something that Steward made or changed in Jira, with what was there before, so that it can be undone. */
export interface MadeObjectRecord {
  readonly kind: string;
  readonly objectId: string;
  readonly projectId: string;
  readonly practice: string;
  readonly jobId: string;
  readonly stepId: string;
  readonly before: unknown;
}

export interface MadeObjects {
  /** Keeps the first record of an object: a repeated step must not overwrite the image from before. */
  add(record: MadeObjectRecord, at: string): Promise<void>;
}

/** Before-images are cut when a record could not hold them; then only the object is remembered. */
const MOST_BYTES = 200 * 1024;

export const madeObjects: MadeObjects = {
  add: async ({ kind, objectId, projectId, practice, ...rest }, at) => {
    const whole = packBody(rest);
    const body =
      Buffer.byteLength(whole) > MOST_BYTES ? packBody({ ...rest, before: 'too large to keep' }) : whole;
    await createRow(ENTITY.madeObject, KEY.madeObject(kind, `${objectId}:${rest.jobId}`), {
      kind,
      objectId,
      projectId,
      practice,
      at,
      body,
    });
  },
};
