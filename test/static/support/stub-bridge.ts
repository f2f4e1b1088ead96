/** @forge/bridge looks for its host while it loads: import this file before anything that imports the bridge. */
export const calls: { name: string; arg: unknown }[] = [];
let answer: (name: string, arg: unknown) => unknown = () => undefined;

/** Sets what the host answers from now on; a thrown error is a failed call. */
export const answerWith = (next: typeof answer): void => {
  calls.length = 0;
  answer = next;
};

(globalThis as unknown as { __bridge: object }).__bridge = {
  callBridge: async (name: string, arg: unknown) => {
    calls.push({ name, arg });
    return answer(name, arg);
  },
};

/** Atlaskit's experiments are off, as in the built pages; left unset, each question is answered with a warning. */
(globalThis as unknown as { __PLATFORM_FEATURE_FLAGS__: object }).__PLATFORM_FEATURE_FLAGS__ = {
  booleanResolver: () => false,
};

/** In a page an address may be relative, which the bridge relies on; Node has no page. */
class PageRequest extends Request {
  constructor(input: string | URL | Request, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, 'http://frame.example/') : input, init);
  }
}
globalThis.Request = PageRequest;
