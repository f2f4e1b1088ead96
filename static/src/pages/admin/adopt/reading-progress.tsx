import ProgressBar from '@atlaskit/progress-bar/progress-bar';
import type { Reading } from '../../../api/until-read';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';

const words = text.upkeep.reading;

/** A plan in the making: a skeleton on a small site, the progress of reading on a large one. */
export function ReadingProgress({ reading }: { reading: Reading | null }) {
  if (reading === null) return <Skeleton rows={['line', 'button', 'section', 'section', 'section']} />;
  const progress = words.progress(reading.done, reading.total);
  return (
    <div className="stack-tight" role="status">
      <p className="strong">{words.title}</p>
      <ProgressBar value={reading.total === 0 ? 0 : reading.done / reading.total} ariaLabel={progress} />
      <p>
        {progress}
        {reading.text ? <span className="subtle"> {reading.text}</span> : null}
      </p>
      <p className="subtle">{words.why}</p>
    </div>
  );
}
