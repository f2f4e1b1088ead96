import { Skeleton } from '../../components/skeleton';

/** About the height of a change with its sections closed. */
export const ChangeSkeleton = () => (
  <Skeleton
    rows={['line', 'title', 'line', 'button', ...Array.from({ length: 7 }, () => 'section' as const)]}
  />
);
