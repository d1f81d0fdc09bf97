import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { FundingApplicationDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Facts } from '../../../ui/page/Facts.js';
import { useFormats } from '../../../ui/values/format.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { ActionBar, PageHead } from '../../../ui/page/Page.js';
import { shownContent, type Application } from '../application.js';
import { ContentSummary } from '../content/ContentSummary.js';
import '../funding.css';

/** The application as a paper: for the file, or for who wants to read it in the hand. */
export function PrintPage() {
  const { applicationId = '' } = useParams();
  const query = useQuery({ query: FundingApplicationDocument, variables: { id: applicationId } });
  return <Loaded query={query}>{({ fundingApplication }) => <Paper application={fundingApplication} />}</Loaded>;
}

function Paper({ application }: { readonly application: Application }) {
  const { t } = useTranslation('funding');
  const { money, day } = useFormats();
  const { receiptNumber, municipality, programme, submittedAt, requestedCents, state } = application;
  return (
    <div className="page page--narrow">
      <PageHead
        title={receiptNumber ? t('file.title', { receiptNumber }) : t('file.draft')}
        state={t(`state.${state}`)}
        back={{ to: `/foerderung/${application.id}`, label: t('print.back') }}
      />
      <Facts
        facts={[
          [t('column.municipality'), municipality.name],
          [t('column.programme'), programme.title],
          [t('column.submitted'), submittedAt && day(submittedAt)],
          [t('column.requested'), money(requestedCents)],
        ]}
      />
      <ContentSummary application={application} content={shownContent(application).content} previous={null} />
      <ActionBar>
        <Button variant="primary" text={t('print.act')} onClick={() => window.print()} />
      </ActionBar>
    </div>
  );
}
