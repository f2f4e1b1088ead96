import type { FieldDiff } from '../../../src/contract/common';
import { wordDiff, type DiffPart } from '../format/word-diff';
import { text } from '../text';

/** One side of a difference: what it shares with the other side plain, what only it has marked. */
function Side({ parts, mark }: { parts: readonly DiffPart[]; mark: 'removed' | 'added' }) {
  const own = parts.filter((part) => part.kind === 'same' || part.kind === mark);
  if (own.length === 0) return <span className="subtle">{text.change.diff.empty}</span>;
  const Mark = mark === 'removed' ? 'del' : 'ins';
  return own.map((part, index) =>
    part.kind === 'same' ? (
      <span key={index}>{part.text}</span>
    ) : (
      <Mark key={index}>
        <span className="hidden-text">{text.change.diff[mark]} </span>
        {part.text}
      </Mark>
    ),
  );
}

/** What was there and what is there now, per field, with the words that differ marked by line and colour. */
export function FieldDiffs({
  diff,
  before,
  after = text.change.diff.after,
  level: Level = 'h4',
}: {
  diff: readonly FieldDiff[];
  before: string;
  after?: string;
  level?: 'h3' | 'h4';
}) {
  return (
    <div className="diffs">
      {diff.map((field) => {
        const parts = wordDiff(field.before, field.after);
        return (
          <div className="diff" key={field.field}>
            <Level>{field.name}</Level>
            <dl>
              <dt>{before}</dt>
              <dd>
                <Side parts={parts} mark="removed" />
              </dd>
              <dt>{after}</dt>
              <dd>
                <Side parts={parts} mark="added" />
              </dd>
            </dl>
          </div>
        );
      })}
    </div>
  );
}
