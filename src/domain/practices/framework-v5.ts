import { group, type FrameworkDefinition } from './framework-parts';

/** Version 5 (2026): the eight activities of the lifecycle of products and services. */
export const v5: FrameworkDefinition = {
  id: 'v5',
  name: 'ITIL version 5 lifecycle',
  cellWord: 'activity',
  cellsOf: (taxonomy) => taxonomy.v5Lifecycle,
  groups: [
    group(
      'Product and service lifecycle',
      'Discover',
      'Design',
      'Acquire',
      'Build',
      'Transition',
      'Operate',
      'Deliver',
      'Support',
    ),
  ],
};
