import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many ports above the wanted one are tried. */
const TRIES = 20;

/**
 * Listens on 127.0.0.1. A busy port is said so and the next free one taken; 0 takes any free one.
 * Throws when none of the 20 ports from the wanted one on is free.
 */
export async function listen(
  wanted: number,
  say: (text: string) => void,
): Promise<{ server: Server; port: number; serve(listener: RequestListener): void }> {
  // The site's address has to be known before the site is opened: the handler comes later, early requests wait for it.
  let ready: (listener: RequestListener) => void = () => undefined;
  const listener = new Promise<RequestListener>((resolve) => (ready = resolve));
  const server = createServer(
    (request, response) => void listener.then((handle) => handle(request, response)),
  );
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    const got = await tryPort(server, port);
    if (got !== null) {
      if (wanted !== 0 && got !== wanted)
        say(`Port ${wanted} is in use by another program; taking ${got} instead (--port N chooses another).`);
      return { server, port: got, serve: (handle) => ready(handle) };
    }
  }
  throw new Error(
    `The ports ${wanted} to ${wanted + TRIES - 1} are all in use. Stop one of the programs or choose another port with --port N.`,
  );
}

/** The port taken, null when it is busy. */
function tryPort(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    };
    server.once('error', failed).once('listening', listening).listen(port, '127.0.0.1');
  });
}
