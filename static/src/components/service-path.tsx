import { text } from '../text';

/** The way by which something breaks: "A → B → C"; for screen readers in words. */
export function ServicePath({ names }: { names: readonly string[] }) {
  return (
    <>
      <span aria-hidden="true">{text.registry.path(names)}</span>
      <span className="hidden-text">{text.registry.pathSpoken(names)}</span>
    </>
  );
}
