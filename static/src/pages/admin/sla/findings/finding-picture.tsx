import type { FindingPicture } from '../../../../../../src/contract/sla-admin';
import { ChainPicture } from './chain-picture';
import { LadderPicture } from './ladder-picture';
import { OverlapPicture } from './overlap-picture';
import { WeekPicture } from './week-picture';

/** A finding at one glance. */
export function FindingPictureView({ picture }: { picture: FindingPicture }) {
  switch (picture.kind) {
    case 'overlap':
      return <OverlapPicture {...picture} />;
    case 'week':
      return <WeekPicture hours={picture.hours} />;
    case 'ladder':
      return <LadderPicture marks={picture.marks} />;
    case 'chain':
      return <ChainPicture limit={picture.limit} parts={picture.parts} />;
  }
}
