import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { getMail } from '../api/sandbox';
import { toWords } from '../fields/field-value';
import { Failure } from '../layout/failure';

/** The mails that the site has sent: nobody here has a mailbox. */
export function MailPage() {
  const mails = useQuery({ queryKey: ['mail'], queryFn: getMail, refetchInterval: 5_000 });
  if (mails.isError)
    return (
      <Failure title="The mails can't be shown" error={mails.error} retry={() => void mails.refetch()} />
    );
  return (
    <main className="page">
      <h1>Mail</h1>
      <p className="quiet">What Jira would have sent by mail. Nothing leaves this machine.</p>
      {mails.isPending && <Spinner label="Loading the mails" />}
      {mails.data?.length === 0 && (
        <SectionMessage title="No mail has been sent yet">
          <p>Mails appear here when somebody is notified of an issue.</p>
        </SectionMessage>
      )}
      {mails.data?.map((mail) => (
        <article key={mail.id} className="card" aria-label={mail.subject}>
          <h2>{mail.subject}</h2>
          <p className="quiet">
            {toWords(mail.at)}, from {mail.from} to{' '}
            {mail.to.map(({ displayName, email }) => `${displayName} <${email}>`).join(', ')}
            {mail.issueKey && (
              <>
                , about <Link to={`/browse/${mail.issueKey}`}>{mail.issueKey}</Link>
              </>
            )}
          </p>
          <p className="preserve">{mail.text}</p>
        </article>
      ))}
    </main>
  );
}
