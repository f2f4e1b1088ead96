import DynamicTable from '@atlaskit/dynamic-table';
import { useState } from 'react';
import type { GateView } from '../../../../../src/contract/admin';
import { Moment } from '../../../components/moment';
import { Pager } from '../../../components/pager';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';

const words = text.admin.gatePage;
const PAGE = 20;
const head = {
  cells: [
    { key: 'change', content: words.change },
    { key: 'when', content: words.when },
    { key: 'missing', content: words.missing },
  ],
};

/** What the gate would have refused lately, and what was missing each time. */
export function GatePreview({ preview }: { preview: GateView['preview'] }) {
  const [page, setPage] = useState(0);
  const rows = preview.slice(page * PAGE, (page + 1) * PAGE).map((one) => ({
    key: `${one.issueId} ${one.at}`,
    cells: [
      { key: 'change', content: <span className="strong">{one.issueKey}</span> },
      { key: 'when', content: <Moment at={one.at} /> },
      {
        key: 'missing',
        content: (
          <ul className="plain-list">
            {one.missing.map((missing) => (
              <li key={missing}>{missing}</li>
            ))}
          </ul>
        ),
      },
    ],
  }));
  return (
    <section className="stack-tight" aria-label={words.preview}>
      <h3>
        {words.preview} ({preview.length})
      </h3>
      {preview.length === 0 ? (
        <p>{words.previewNone}</p>
      ) : (
        <>
          <TableFrame label={words.preview}>
            <DynamicTable label={words.preview} head={head} rows={rows} />
          </TableFrame>
          <Pager page={page} size={PAGE} all={preview.length} go={setPage} />
        </>
      )}
    </section>
  );
}
