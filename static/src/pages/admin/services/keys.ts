/** Keys under which the answers about services are kept. */
export const SERVICES_KEY = ['services'] as const;
export const servicesKey = (search: string, stage: string) => [...SERVICES_KEY, search, stage] as const;
export const serviceKey = (id: string) => ['service', id] as const;
