import Button from '@atlaskit/button/default/button';
import { text } from '../text';

/** Steps through a long list. Nothing is shown when one page holds it all. */
export function Pager({
  page,
  size,
  all,
  go,
}: {
  page: number;
  size: number;
  all: number;
  go: (page: number) => void;
}) {
  if (all <= size) return null;
  const from = page * size + 1;
  const to = Math.min(all, from + size - 1);
  return (
    <nav className="row" aria-label={text.admin.pages}>
      <Button isDisabled={page === 0} onClick={() => go(page - 1)}>
        {text.admin.earlier}
      </Button>
      <span aria-live="polite">{text.admin.page(from, to, all)}</span>
      <Button isDisabled={to === all} onClick={() => go(page + 1)}>
        {text.admin.later}
      </Button>
    </nav>
  );
}
