import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Adaptation, PriorityScheme } from '../../../../../../src/contract/practices';
import { checkAdaptation } from '../../../../api/check-adaptation';
import { isAdapted } from './adaptation';

const QUIET_MS = 500;

/** The value as it was when it last stood still for a while. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Checks an adaptation while it is edited, once typing has stopped. A practice as shipped needs no check. */
export function useCheck(adaptation: Adaptation, priority: PriorityScheme | undefined) {
  const settled = useSettled(adaptation);
  const check = useQuery({
    queryKey: ['check', settled, priority],
    queryFn: () => checkAdaptation({ adaptation: settled, ...(priority ? { priority } : {}) }),
    enabled: isAdapted(settled),
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  return {
    findings: isAdapted(adaptation) ? (check.data?.findings ?? []) : [],
    error: isAdapted(adaptation) ? check.error : null,
    checking: settled !== adaptation || check.isFetching,
    retry: () => void check.refetch(),
  };
}
