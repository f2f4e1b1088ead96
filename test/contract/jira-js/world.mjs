import { createCloudClient, createServiceDeskClient } from 'jira.js';

/** A document of Atlassian's rich text with one paragraph. */
export const text = (words) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

/** Clients of the site for an administrator and a customer, and what steps found that later steps need. */
export function openWorld(host, adminEmail, customerEmail, onSchemaMismatch) {
  const as = (email) => ({
    host,
    auth: { type: 'basic', email, apiToken: 'sandbox' },
    onSchemaMismatch,
    retry: { maxAttempts: 1 },
  });
  return {
    jira: createCloudClient(as(adminEmail)),
    desk: createServiceDeskClient(as(adminEmail)),
    customer: createCloudClient(as(customerEmail)),
    portal: createServiceDeskClient(as(customerEmail)),
    nobody: createCloudClient(as('nobody@acme.example')),
    found: {},
    /** Names of this run, so that it can be repeated on one site. */
    stamp: Date.now().toString(36),
    /** Moves the site's clock on, so that tasks come to their end. */
    async step(ms) {
      const answer = await fetch(`${host}/__sandbox/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ action: 'step', ms }),
      });
      if (!answer.ok) throw new Error(`the clock answered ${answer.status}`);
    },
  };
}

/** Expects Jira to refuse with this status, and with words. */
export async function refused(status, call) {
  try {
    await call;
  } catch (error) {
    if (error.status !== status) throw error;
    if (!/[A-Za-z]{3}/.test(JSON.stringify(error.body ?? error.detail ?? error.response ?? error.message)))
      throw new Error(`status ${status} came without a word`);
    return;
  }
  throw new Error(`expected status ${status}, but it was answered`);
}

/** Throws when an answer is not as expected: jira.js checks the shape, this the sense. */
export function expectThat(condition, words) {
  if (!condition) throw new Error(`expected that ${words}`);
}
