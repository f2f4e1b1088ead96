import { MINUTE, type Office, type Who } from '../../journeys/support/office';

/** What a story needs to know of what was prepared: ids and the like. */
export type Memo = Readonly<Record<string, string>>;

/** Something that people do with Steward, whose every call is made to fail once. */
export interface Story {
  readonly name: string;
  /** What was there before; not disturbed. */
  readonly prepare: (office: Office) => Promise<Memo>;
  /** What is disturbed. People who meet an error look again and try again: `tries` does that for them. */
  readonly act: (office: Office, memo: Memo) => Promise<void>;
}

const refused = new WeakMap<Office, string[]>();
/** What people could not do in the end, with the last answer: empty unless something was disturbed. */
export const refusedIn = (office: Office): readonly string[] => refused.get(office) ?? [];

/**
 * A person does something. When it fails they do it again at once, and once more two minutes later, when nobody can still be at it.
 * What comes of it is seen in the end.
 */
export async function tries(office: Office, act: () => Promise<unknown>): Promise<void> {
  let last = '';
  for (const waits of [0, 0, 2 * MINUTE]) {
    await office.site.clock.step(waits);
    const done = await act().then(
      () => true,
      (error: unknown) => {
        last = String(error);
        return false;
      },
    );
    await office.settle();
    if (done) return;
  }
  refused.set(office, [...refusedIn(office), last]);
}

/** A button in Jira. When it seems not to have worked people look, and press it again if it is still there. */
export const press = (office: Office, who: Who, id: string, name: string): Promise<void> =>
  tries(office, async () => {
    const { status } = await office.move(who, id, name);
    if (status >= 400 && status !== 404) throw new Error(`${name}: ${status}`);
  });
