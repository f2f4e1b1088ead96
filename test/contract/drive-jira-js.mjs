// Drives a site through jira.js, a client that others wrote and that checks every answer against its own schemas.
// Run as a child process (it is ES modules only): node drive-jira-js.mjs <host> <adminEmail> <customerEmail>
// Prints one JSON line for each step: {step, ok, calls, error?, mismatches?}.
import { administration } from './jira-js/administration.mjs';
import { configuration } from './jira-js/configuration.mjs';
import { issues } from './jira-js/issues.mjs';
import { people } from './jira-js/people.mjs';
import { removal } from './jira-js/removal.mjs';
import { requests } from './jira-js/requests.mjs';
import { workflows } from './jira-js/workflows.mjs';
import { openWorld } from './jira-js/world.mjs';

const [host, adminEmail, customerEmail] = process.argv.slice(2);
let mismatches = [];
let calls = [];

// What goes over the wire, whichever function of jira.js asked for it.
const send = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const response = await send(input, init);
  const method = (init?.method ?? input.method ?? 'GET').toUpperCase();
  const { pathname } = new URL(typeof input === 'string' || input instanceof URL ? input : input.url);
  calls.push(`${method} ${pathname} ${response.redirected ? 303 : response.status}`);
  return response;
};

const world = openWorld(host, adminEmail, customerEmail, (report) =>
  mismatches.push(typeof report === 'string' ? report : JSON.stringify(report)),
);
const steps = Object.entries({
  ...people(world),
  ...configuration(world),
  ...workflows(world),
  ...issues(world),
  ...requests(world),
  ...removal(world),
  ...administration(world),
});

for (const [step, run] of steps) {
  mismatches = [];
  calls = [];
  let error;
  try {
    await run();
  } catch (thrown) {
    const told = thrown.body ?? thrown.response?.data ?? thrown.detail ?? '';
    error = `${thrown.name}: ${thrown.message} ${JSON.stringify(told)}`.slice(0, 600);
  }
  const ok = !error && mismatches.length === 0;
  const line = {
    step,
    ok,
    calls: calls.filter((call) => call.includes(' /rest/')),
    ...(error && { error }),
    ...(mismatches.length > 0 && { mismatches }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
