import Button, { LinkButton } from '@atlaskit/button/new';
import { NavLink } from 'react-router-dom';
import type { Session } from '../api/sandbox';
import { ClockWidget } from './clock-widget';
import { colorMode, toggleColorMode } from './color-mode';
import { UserSwitcher } from './user-switcher';

/** Site name, pages, the clock and who is acting. */
export function TopBar({ session, customer }: { session: Session; customer: boolean }) {
  return (
    <header className="top-bar">
      <a className="site-name" href="/">
        {session.site.name}
        <span className="site-kind">Jira sandbox</span>
      </a>
      <nav aria-label="Main">
        {!customer && <NavLink to="/issues">Issues</NavLink>}
        {!customer && <NavLink to="/projects">Projects</NavLink>}
        {!customer && <NavLink to="/dashboard">Dashboard</NavLink>}
        {!customer && <NavLink to="/apps/global">Steward</NavLink>}
        {!customer && <NavLink to="/apps/admin">Apps</NavLink>}
        <NavLink to="/portal">Portal</NavLink>
        <NavLink to="/mail">Mail</NavLink>
        <NavLink to="/meters">Meters</NavLink>
      </nav>
      {!customer && (
        <LinkButton appearance="primary" href="/create" spacing="compact">
          Create
        </LinkButton>
      )}
      <span className="spring" />
      <ClockWidget initial={session.clock} />
      <UserSwitcher user={session.user} users={session.users} />
      <Button appearance="subtle" spacing="compact" onClick={toggleColorMode}>
        {colorMode() === 'dark' ? 'Light' : 'Dark'}
      </Button>
    </header>
  );
}
