import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { ProposalDesk } from '../ProposalDesk.js';
import { useProposals } from '../useProposals.js';

/** What the municipalities propose for the next framework, and the planner's answers. */
export function ProposalInbox() {
  const { t } = useTranslation('proposals');
  const query = useProposals();
  return (
    <div className="page page--wide">
      <Loaded query={query}>
        {({ frameworkProposals: proposals }) => (
          <>
            <PageHead title={t('inbox')} state={t('open', { count: proposals.filter(({ state }) => state === 'open').length })} />
            <ProposalDesk
              proposals={proposals}
              address="/vorschlaege"
              own={false}
              empty={<Empty title={t('inboxEmpty')}>{t('inboxEmptyText')}</Empty>}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}
