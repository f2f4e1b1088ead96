import { useQuery } from '@tanstack/react-query';
import { findProjects } from '../../../api/find-projects';

/** The projects that the viewer can browse, read once. */
export const useProjects = (enabled: boolean) =>
  useQuery({ queryKey: ['my-projects'], queryFn: findProjects, enabled, staleTime: 300_000, retry: 1 });
