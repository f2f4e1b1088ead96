import { useState } from 'react';

const PREFIX = 'steward.meeting.';

/** A frame may have no storage at all: then the text lasts as long as the page. */
function stored(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? '';
  } catch {
    return '';
  }
}
function store(key: string, value: string): void {
  try {
    if (value === '') sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, value);
  } catch {
    // Kept in memory alone.
  }
}

/** What somebody writes, kept in the tab: it is there again after a reload. Nothing of it leaves the browser before it is sent. */
export function useKeptText(key: string): readonly [string, (value: string) => void] {
  const [value, setValue] = useState(() => stored(key));
  const change = (next: string) => {
    store(key, next);
    setValue(next);
  };
  return [value, change];
}

/** Forgets what was kept under a name, once it is recorded. */
export const forgetText = (key: string): void => store(key, '');
