import { useEffect, useState } from 'react';

const QUIET_MS = 500;

/** The value as it was when it last stood still for a while: what somebody is typing is not sent letter by letter. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
