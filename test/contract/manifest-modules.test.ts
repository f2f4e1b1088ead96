import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { entityProperty, jqlFunction } from '../../sandbox/forge/manifest/search-modules';
import { webTrigger } from '../../sandbox/forge/manifest/web-trigger-module';
import { widget } from '../../sandbox/forge/manifest/widget-module';

interface Schema {
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}
const FILE = resolve(__dirname, '../../node_modules/@forge/manifest/out/schema/manifest-schema.json');
const { definitions } = JSON.parse(readFileSync(FILE, 'utf8')) as {
  definitions: { ModuleSchema: { properties: Record<string, Schema> }; ResponseOptions: Schema };
};
const moduleOf = (name: string): Schema => definitions.ModuleSchema.properties[name]?.items ?? {};
const part = (schema: Schema | undefined, name: string): Schema => schema?.properties?.[name] ?? {};

/** The sandbox's modules for searching and dashboards, held against the schema that `forge deploy` checks with. */
describe('modules that the sandbox reads are as strict as Forge’s schema', () => {
  test('JQL functions: the same types of fields and the same operators', () => {
    const [withFunction] = moduleOf('jira:jqlFunction').oneOf ?? [];
    const { types, operators } = jqlFunction.shape;
    expect([...types.element.options].sort()).toEqual(
      [...(part(withFunction, 'types').items?.enum ?? [])].sort(),
    );
    expect([...operators.element.options].sort()).toEqual(
      [...(part(withFunction, 'operators').items?.enum ?? [])].sort(),
    );
    expect(Object.keys(jqlFunction.shape)).toEqual(
      expect.arrayContaining([...(withFunction?.required ?? [])]),
    );
  });

  test('indexed properties: the same types, and no alias that Forge refuses', () => {
    const value = part(moduleOf('jira:entityProperty'), 'values').items;
    const { type, searchAlias } = entityProperty.shape.values.element.shape;
    expect([...type.options].sort()).toEqual([...(part(value, 'type').enum ?? [])].sort());
    const pattern = new RegExp(part(value, 'searchAlias').pattern ?? '$^');
    for (const alias of ['slaDue', 'sla-due', 'sla_due', 'sla.due', 'sla due', 'süß'])
      if (searchAlias.safeParse(alias).success) expect([alias, pattern.test(alias)]).toEqual([alias, true]);
  });

  test('widgets: what is required, and resources that can’t name an entry', () => {
    const schema = moduleOf('dashboards:widget');
    const whole = { key: 'w', title: 't', description: 'd', thumbnail: 'resource:ui;a.svg', resource: 'ui' };
    expect(widget.safeParse(whole).success).toBe(true);
    for (const name of schema.required ?? [])
      expect([name, widget.safeParse({ ...whole, [name]: undefined }).success]).toEqual([name, false]);
    const pattern = new RegExp(part(schema, 'resource').pattern ?? '');
    for (const resource of ['ui', 'ui/widget', 'ui widget', 'x'.repeat(24)])
      expect([resource, widget.safeParse({ ...whole, resource }).success]).toEqual([
        resource,
        pattern.test(resource) && resource.length <= (part(schema, 'resource').maxLength ?? 0),
      ]);
  });

  test('web triggers: as many outputs, as long bodies, and nothing in them that Forge doesn’t know', () => {
    const outputs = part(definitions.ResponseOptions, 'outputs');
    const output = { key: 'k', statusCode: 200, body: 'b', contentType: 'text/plain' };
    const accepts = (list: readonly object[]): boolean =>
      webTrigger.safeParse({ key: 't', function: 'f', response: { type: 'static', outputs: list } }).success;
    const most = outputs.maxItems ?? 0;
    const many = (count: number) => Array.from({ length: count }, () => output);
    expect([accepts(many(most)), accepts(many(most + 1))]).toEqual([true, false]);
    for (const name of ['key', 'body', 'contentType']) {
      const length = part(outputs.items, name).maxLength ?? 0;
      const fits = (chars: number): boolean => accepts([{ ...output, [name]: 'x'.repeat(chars) }]);
      expect([name, fits(length), fits(length + 1)]).toEqual([name, true, false]);
    }
    expect(Object.keys(outputs.items?.properties ?? {}).sort()).toEqual(Object.keys(output).sort());
    for (const name of outputs.items?.required ?? [])
      expect(accepts([{ ...output, [name]: undefined }])).toBe(false);
  });
});
