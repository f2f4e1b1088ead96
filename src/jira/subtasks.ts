import * as z from '../shape';
import type { LiveIssue } from './read-issue';

/** A sub-task as the issue above it shows it: no call of its own. */
export interface Subtask {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly isDone: boolean;
}

const subtask = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    status: z.looseObject({ statusCategory: z.looseObject({ key: z.string() }) }),
  }),
});

/** The sub-tasks of an issue that was read with the field "subtasks". One whose status can't be read counts as open. */
export function subtasksOf({ raw }: Pick<LiveIssue, 'raw'>): Subtask[] {
  const list: readonly unknown[] = Array.isArray(raw['subtasks']) ? raw['subtasks'] : [];
  return list.flatMap((one): Subtask[] => {
    const read = subtask.safeParse(one);
    if (read.success) {
      const { id, key, fields } = read.data;
      const isDone = fields.status.statusCategory.key === 'done';
      return [{ id, key, summary: fields.summary ?? '', isDone }];
    }
    const known = z.looseObject({ id: z.string(), key: z.string().nullish() }).safeParse(one);
    return known.success
      ? [{ id: known.data.id, key: known.data.key ?? known.data.id, summary: '', isDone: false }]
      : [];
  });
}
