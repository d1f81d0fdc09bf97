import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { isMunicipal, useViewer } from '../../../api/viewer.js';
import { FundingApplicationDocument } from '../../../graphql/graphql.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { ApplicationActs } from '../act/ApplicationActs.js';
import { isRunning, shownContent, type Application } from '../application.js';
import { BudgetTable } from '../act/BudgetTable.js';
import { Checks } from './Checks.js';
import { ContentSummary } from '../content/ContentSummary.js';
import { Missing } from './Missing.js';
import { NoticeDownload } from './NoticeDownload.js';
import { Outcome } from './Outcome.js';
import { ReturnNote } from './ReturnNote.js';
import { Running } from './Running.js';
import { Timeline } from './Timeline.js';
import '../funding.css';

/** The file: for the municipality its application, for the district what was submitted. */
export function ApplicationPage() {
  const { applicationId = '' } = useParams();
  const query = useQuery({ query: FundingApplicationDocument, variables: { id: applicationId } });
  return <Loaded query={query}>{({ fundingApplication }, refresh) => <File application={fundingApplication} refresh={refresh} />}</Loaded>;
}

function File({ application, refresh }: { readonly application: Application; readonly refresh: () => void }) {
  const { t } = useTranslation('funding');
  useRefreshWhile(isRunning(application), refresh);
  const { content, previous } = shownContent(application);
  return (
    <div className="page">
      <Head application={application} />
      <Running application={application} />
      <ReturnNote application={application} />
      <Missing application={application} />
      <Outcome application={application} />
      <NoticeDownload notice={application.notice} />
      <div className="file">
        <aside className="file__aside stack stack--loose" aria-label={t('file.aside')}>
          <Checks application={application} />
          {application.budget && <BudgetTable budget={application.budget} decided={application.turn === 'nobody'} />}
          <Timeline events={application.timeline} />
        </aside>
        <ContentSummary application={application} content={content} previous={previous} />
      </div>
      <ApplicationActs application={application} />
    </div>
  );
}

function Head({ application }: { readonly application: Application }) {
  const { t } = useTranslation('funding');
  const municipal = isMunicipal(useViewer());
  const { receiptNumber, title, municipality, programme, state } = application;
  const name = receiptNumber ? t('file.title', { receiptNumber }) : t('file.draft');
  return (
    <PageHead
      title={name}
      state={t(`state.${state}`)}
      back={{ to: '/foerderung', label: t(municipal ? 'home.title' : 'queue.title') }}
      intro={
        <>
          <strong className="file__title">{title || t('untitled')}</strong>
          <br />
          {[municipality.name, programme.title].join(' · ')}
        </>
      }
    />
  );
}

function useRefreshWhile(active: boolean, refresh: () => void) {
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(refresh, 2000);
    return () => clearInterval(timer);
  });
}
