import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ReactNode } from 'react';
import { text } from '../../../text';

const words = text.changeEmergency;

/** One way past the usual approval: how it opens, and what follows. */
export function Door(props: { door: 'a' | 'b' | 'c'; isOpen: boolean; children?: ReactNode }) {
  const { door, isOpen, children } = props;
  const { title, how, follows } = words.doors[door];
  return (
    <li className="stage">
      <div className="stage-head">
        <h4>{title}</h4>
        {isOpen ? <Lozenge appearance="success">{words.open}</Lozenge> : null}
      </div>
      <p>
        {how} <span className="subtle">{follows}</span>
      </p>
      {children}
    </li>
  );
}
