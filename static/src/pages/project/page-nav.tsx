import { text } from '../../text';
import { PAGES } from './pages';
import { usePlace } from './place';

/** Leads from page to page. Buttons, because a frame has no address that a link could be opened at. */
export function PageNav({ current }: { current: string }) {
  const { go } = usePlace();
  return (
    <nav className="page-nav" aria-label={text.report.pages}>
      {PAGES.map(({ path, name }) => (
        <button
          key={path}
          type="button"
          aria-current={path === current ? 'page' : undefined}
          onClick={() => go({ page: path, query: {} })}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
