import Lozenge from '@atlaskit/lozenge/lozenge';
import { useState } from 'react';
import type { RiskPreview } from '../../../../../src/contract/risk-admin';
import { LevelLozenge } from '../../../components/level-lozenge';
import { Pager } from '../../../components/pager';
import { text } from '../../../text';
import { IssueLink } from '../freezes/issue-link';

const words = text.riskModel.preview;
const PAGE = 8;

/** Changes that would have another level, each with what moves it most. */
export function MovedList({ moved, all }: { moved: RiskPreview['moved']; all: number }) {
  const [page, go] = useState(0);
  // Another draft may move fewer of them.
  const at = Math.min(page, Math.max(0, Math.ceil(moved.length / PAGE) - 1));
  if (moved.length === 0) return null;
  return (
    <div className="stack-tight">
      <h4>{moved.length < all ? words.movedOf(moved.length, all) : words.moved(all)}</h4>
      <ul className="plain-list stack-tight">
        {moved.slice(at * PAGE, (at + 1) * PAGE).map((one) => (
          <li key={one.issueId} className="risk-moved">
            <div className="row">
              <IssueLink issueKey={one.issueKey} />
              {one.failed ? (
                <Lozenge appearance="removed" isBold>
                  {words.didFail}
                </Lozenge>
              ) : null}
            </div>
            <div className="row">
              <span className="hidden-text">{words.from}</span>
              <LevelLozenge level={one.before} />
              <span aria-hidden="true">→</span>
              <span className="hidden-text">{words.to}</span>
              <LevelLozenge level={one.after} />
            </div>
            <p className="small subtle capital">{one.because}</p>
          </li>
        ))}
      </ul>
      <Pager page={at} size={PAGE} all={moved.length} go={go} />
    </div>
  );
}
