/** Waiting for Jira's tasks is not what these tests are about: call it in `beforeAll`; undone by `jest.restoreAllMocks`. */
export const waitForNothing = (): void => {
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation((run: () => void) => setImmediate(run) as unknown as NodeJS.Timeout);
};
