import { ManifestError } from './manifest-error';
import { SCREEN_TYPES } from './types';
import type { RawManifest } from './schema';
import type { PageFile, ScreenModule } from './types';

type Named = (fn: string, where: string) => string;

/** Every module with a page in the browser. Throws ManifestError for resources that aren't declared. */
export function screensOf(raw: RawManifest, named: Named): ScreenModule[] {
  const { modules } = raw;
  const page = (resource: string, where: string): PageFile => pageFile(raw, resource, where);
  const widgets = (modules['dashboards:widget'] ?? []).map((module): ScreenModule => {
    const where = `dashboards:widget ${module.key}`;
    return {
      type: 'dashboards:widget',
      key: module.key,
      title: module.title,
      icon: null,
      ...page(module.resource, where),
      edit: module.edit ? page(module.edit.resource, `${where} edit`) : null,
      unlicensedAccess: [],
      resolver: module.resolver ? named(module.resolver.function, where) : null,
      viewportSize: null,
      displayConditions: null,
    };
  });
  const others = SCREEN_TYPES.flatMap((type) =>
    type === 'dashboards:widget'
      ? []
      : (modules[type] ?? []).map((module): ScreenModule => {
          const where = `${type} ${module.key}`;
          return {
            type,
            key: module.key,
            title: module.label ?? module.title,
            icon: module.icon ?? null,
            ...page(module.resource, where),
            edit: null,
            unlicensedAccess: module.unlicensedAccess ?? [],
            resolver: module.resolver ? named(module.resolver.function, where) : null,
            viewportSize: module.viewportSize ?? null,
            displayConditions: module.displayConditions ?? null,
          };
        }),
  );
  return [...others, ...widgets];
}

function pageFile({ resources }: RawManifest, reference: string, where: string): PageFile {
  const [resourceKey = '', entryName] = reference.split('/');
  const resource = resources.find((candidate) => candidate.key === resourceKey);
  const html = entryName === undefined ? 'index.html' : resource?.entry?.[entryName];
  if (!resource || html === undefined)
    throw new ManifestError(
      `manifest.yml: ${where} names the resource "${reference}", which isn't declared.`,
    );
  return { html, resourceKey };
}
