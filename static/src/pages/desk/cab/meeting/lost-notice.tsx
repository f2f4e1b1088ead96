import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../../../components/announcer';
import { text } from '../../../../text';

const words = text.cab.meeting;

/** Says that the connection is lost, above what is known still; said aloud when it goes and when it is back. */
export function LostNotice(props: { isLost: boolean; isTrying: boolean; tryNow: () => void }) {
  const { isLost } = props;
  const announce = useAnnounce();
  const was = useRef(false);
  useEffect(() => {
    if (isLost !== was.current) announce(isLost ? words.lost : words.backAgain);
    was.current = isLost;
  }, [announce, isLost]);
  if (!isLost) return null;
  return (
    <div className="meeting-lost">
      <SectionMessage appearance="warning" title={words.lost} headingLevel="h2">
        <p>{words.lostWhy}</p>
        <p>
          <Button isLoading={props.isTrying} onClick={props.tryNow}>
            {words.tryNow}
          </Button>
        </p>
      </SectionMessage>
    </div>
  );
}
