import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { Overview } from '../../../../../src/contract/admin';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { ExportScreen } from './export-screen';
import { ImportScreen } from './import-screen';
import { PermissionsScreen } from './permissions-screen';
import { UninstallScreen } from './uninstall-screen';

const words = text.transfer.site;
const PAGES = ['permissions', 'exporting', 'importing', 'uninstall'] as const;
type PageName = (typeof PAGES)[number];

function SiteHome({ open }: { open: (page: PageName) => void }) {
  return (
    <div className="stack">
      <FocusHeading level="h2">{words.title}</FocusHeading>
      <ul className="plain-list adopted-list">
        {PAGES.map((page) => (
          <li key={page}>
            <div>
              <p className="strong">{words.pages[page].title}</p>
              <p className="subtle">{words.pages[page].why}</p>
            </div>
            <Button spacing="compact" onClick={() => open(page)}>
              {words.open}
              <span className="hidden-text"> {words.pages[page].title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What concerns the whole site: permissions, export, import, uninstalling. */
export function SiteScreen({ overview }: { overview: Overview }) {
  const [page, setPage] = useState<PageName | null>(null);
  const home = () => setPage(null);
  const { canConfigure, projects } = overview;
  if (page === null) return <SiteHome open={setPage} />;
  return (
    <div className="stack">
      <div className="back">
        <Button appearance="subtle" spacing="compact" onClick={home}>
          ← {words.back}
        </Button>
      </div>
      {page === 'permissions' ? <PermissionsScreen projects={projects} /> : null}
      {page === 'exporting' ? <ExportScreen canConfigure={canConfigure} /> : null}
      {page === 'importing' ? (
        <ImportScreen projects={projects} canConfigure={canConfigure} leave={home} />
      ) : null}
      {page === 'uninstall' ? <UninstallScreen canConfigure={canConfigure} /> : null}
    </div>
  );
}
