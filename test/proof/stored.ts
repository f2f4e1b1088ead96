import type { Site } from '../../sandbox';

interface Page {
  readonly data: readonly { readonly key: string; readonly value: unknown }[];
  readonly cursor?: string;
}

/** Everything that is in the store of a site, "entity/key" -> value as JSON; plain keys stand below "". Secrets are not listed. */
export function storedIn({ forge }: Pick<Site, 'forge'>): Map<string, string> {
  const all = new Map<string, string>();
  const walk = (
    space: string,
    ask: (cursor: string | undefined) => { status: number; text: string },
  ): void => {
    for (let cursor: string | undefined; ;) {
      const { status, text } = ask(cursor);
      if (status !== 200) throw new Error(text);
      const page = JSON.parse(text) as Page;
      for (const { key, value } of page.data) all.set(`${space}/${key}`, JSON.stringify(value));
      if (page.cursor === undefined || page.data.length === 0) return;
      cursor = page.cursor;
    }
  };
  for (const entityName of forge.manifest.entities.map(({ name }) => name))
    walk(entityName, (cursor) =>
      forge.kvs('/api/v1/entity/query', {
        entityName,
        indexName: 'by-key',
        limit: 100,
        ...(cursor && { cursor }),
      }),
    );
  walk('', (after) => forge.kvs('/api/v1/query', { limit: 100, ...(after && { after }) }));
  return all;
}
