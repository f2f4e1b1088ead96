import { text } from '../../text';
import { shortSeal } from './short-seal';

/** The seal that a vote is cast with, short; the whole of it on hover. */
export const Seal = ({ seal }: { seal: string }) => (
  <span className="small subtle">
    {text.approverInbox.seal}{' '}
    <span className="desk-seal" title={seal}>
      {shortSeal(seal)}
    </span>
  </span>
);
