import { usePlace } from '../place';

const PAGE = 'standard';

/** Leads from one view of the page to another; the browser's back button leads back. */
export function useStandardPlace() {
  const { go } = usePlace();
  const to = (query: Readonly<Record<string, string>>) => () => go({ page: PAGE, query });
  return {
    catalogue: to({}),
    open: (id: string) => to({ template: id })(),
    doing: (id: string, what: 'use' | 'edit') => to({ template: id, do: what })(),
    create: (from: string) => to({ new: from })(),
  };
}
