import { router } from '@forge/bridge';
import { text } from '../text';

/** A link out of the frame. The host opens it: a frame may not navigate the page around it. */
export function OutsideLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        void router.open(href);
      }}
    >
      {children}
      <span className="hidden-text"> ({text.common.external})</span>
    </a>
  );
}
