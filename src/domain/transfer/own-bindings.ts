import type { Bindings } from '../provisioning/types';

const prefixOf = (projectId: string): string => `${projectId}/`;

/** The bindings of one project among those of several. */
export function bindingsOfProject(all: Bindings, projectId: string): Bindings {
  const prefix = prefixOf(projectId);
  return Object.fromEntries(
    Object.entries(all).flatMap(([ref, id]) =>
      ref.startsWith(prefix) ? [[ref.slice(prefix.length), id]] : [],
    ),
  );
}

/** A project's bindings as they are kept among those of several. */
export const amongProjects = (own: Bindings, projectId: string): Bindings =>
  Object.fromEntries(Object.entries(own).map(([ref, id]) => [`${prefixOf(projectId)}${ref}`, id]));
