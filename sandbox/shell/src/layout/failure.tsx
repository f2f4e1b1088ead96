import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';

/** A page or part that could not be shown, in the site's own words, with a way to try again. */
export function Failure({ title, error, retry }: { title: string; error: Error; retry?: () => void }) {
  return (
    <main className="page">
      <SectionMessage appearance="error" title={title}>
        <p>{error.message}</p>
        {retry && <Button onClick={retry}>Try again</Button>}
      </SectionMessage>
    </main>
  );
}
