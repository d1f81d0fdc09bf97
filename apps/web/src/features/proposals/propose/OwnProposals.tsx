import { useTranslation } from 'react-i18next';
import { placeOf, useViewer } from '../../../api/viewer.js';
import { ButtonLink } from '../../../ui/Button.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { ConceptNav } from '../../concepts/navigation/ConceptNav.js';
import { ProposalDesk } from '../ProposalDesk.js';
import { useProposals } from '../useProposals.js';

/** What the own municipality proposed for the next framework, and what the district answered. */
export function OwnProposals() {
  const { t } = useTranslation('proposals');
  const place = placeOf(useViewer().acting);
  const query = useProposals();
  return (
    <div className="page page--wide">
      <ConceptNav />
      <Loaded query={query}>
        {({ frameworkProposals: proposals }) => (
          <>
            <PageHead title={t('own', { place })} state={t('count', { count: proposals.length })} />
            <ProposalDesk
              proposals={proposals}
              address="/konzept/vorschlaege"
              own
              empty={
                <Empty title={t('ownEmpty')} action={<ButtonLink to="/konzept?haltung=adapted">{t('ownEmptyLink')}</ButtonLink>}>
                  {t('ownEmptyText')}
                </Empty>
              }
            />
          </>
        )}
      </Loaded>
    </div>
  );
}
