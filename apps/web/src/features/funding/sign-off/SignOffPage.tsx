import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { FundingApplicationDocument } from '../../../graphql/graphql.js';
import { Facts } from '../../../ui/page/Facts.js';
import { useFormats } from '../../../ui/values/format.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { ApplicationActs } from '../act/ApplicationActs.js';
import { shownContent, type Application } from '../application.js';
import { ContentSummary } from '../content/ContentSummary.js';
import '../funding.css';

/** The mayor reads and decides: text, no form. */
export function SignOffPage() {
  const { applicationId = '' } = useParams();
  const query = useQuery({ query: FundingApplicationDocument, variables: { id: applicationId } });
  return <Loaded query={query}>{({ fundingApplication }) => <Paper application={fundingApplication} />}</Loaded>;
}

function Paper({ application }: { readonly application: Application }) {
  const { t } = useTranslation('funding');
  const { money, day } = useFormats();
  const navigate = useNavigate();
  const { title, state, programme, requestedCents } = application;
  return (
    <div className="page">
      <PageHead
        title={t('signOff.application', { title: title || t('untitled') })}
        state={t(`state.${state}`)}
        back={{ to: '/zu-unterzeichnen', label: t('signOff.title') }}
      />
      <Facts
        columns
        facts={[
          [t('column.programme'), programme.title],
          [t('column.requested'), money(requestedCents)],
          [t('signOff.ownShare'), money(ownShare(application))],
          [t('signOff.until'), day(programme.applicationUntil)],
        ]}
      />
      <ContentSummary application={application} content={shownContent(application).content} previous={null} />
      <ApplicationActs application={application} only={['sign_off', 'refuse_sign_off']} onDone={() => void navigate('/zu-unterzeichnen')} />
    </div>
  );
}

const ownShare = ({ content }: Application) =>
  (content?.fundingSources ?? []).filter(({ kind }) => kind === 'own').reduce((sum, { amountCents }) => sum + amountCents, 0);
