import type { Log } from '../usecases/deps';

const line = (event: string, data?: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ event, ...data });

/* eslint-disable no-console -- the console is the app's log on Forge; this file is the one that may use it. */
export const log: Log = {
  info: (event, data) => console.info(line(event, data)),
  error: (event, error, data) => {
    const { name, message, stack } =
      error instanceof Error ? error : { name: 'unknown', message: String(error), stack: '' };
    console.error(line(event, { ...data, name, message, stack: stack?.split('\n').slice(1, 4).join(' | ') }));
  },
};
