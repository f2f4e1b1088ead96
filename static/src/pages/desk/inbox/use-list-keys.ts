import { useRef, type KeyboardEvent } from 'react';

const WRITES = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="combobox"]';

/** What each key does with the change that has the focus. */
export type ListKeys = Readonly<Record<string, (index: number) => void>>;

/**
 * Keys for a list whose items can have the focus: j and k move, the others do what `does` says. They are heard only inside the
 * list, never where somebody writes, and never together with Ctrl, Alt or Meta, which belong to browser and host.
 */
export function useListKeys(does: ListKeys) {
  const list = useRef<HTMLUListElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];
  const focusItem = (index: number) => {
    const all = items();
    all[Math.max(0, Math.min(index, all.length - 1))]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.ctrlKey || event.altKey || event.metaKey || target?.matches(WRITES)) return;
    const index = items().findIndex((item) => item.contains(target));
    if (index < 0) return;
    if (event.key === 'j' || event.key === 'k') focusItem(index + (event.key === 'j' ? 1 : -1));
    else if (does[event.key] === undefined) return;
    else does[event.key]?.(index);
    event.preventDefault();
  };
  return { list, onKeyDown, focusItem };
}
