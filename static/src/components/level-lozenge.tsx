import Lozenge from '@atlaskit/lozenge/lozenge';
import type { LevelName } from '../../../src/contract/common';
import { text } from '../text';

const APPEARANCE = { Low: 'success', Medium: 'warning', High: 'danger', 'Very high': 'danger' } as const;

/** A risk level: its words carry the meaning, the colour repeats it. */
export const LevelLozenge = ({ level }: { level: LevelName }) => (
  <Lozenge appearance={APPEARANCE[level]}>{text.common.levels[level]}</Lozenge>
);
