import Button from '@atlaskit/button/default/button';

/** Leads one step up. */
export const BackButton = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <div className="desk-back">
    <Button appearance="subtle" spacing="compact" onClick={onClick}>
      ← {children}
    </Button>
  </div>
);
