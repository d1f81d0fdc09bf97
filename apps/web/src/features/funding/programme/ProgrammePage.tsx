import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { isMunicipal, useViewer } from '../../../api/viewer.js';
import { FundingProgrammeDocument } from '../../../graphql/graphql.js';
import { ExampleBadge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { Notice } from '../../../ui/feedback/Notice.js';
import { ActionBar, PageHead } from '../../../ui/page/Page.js';
import type { Programme } from './programme.js';
import { ProgrammeBudget } from './ProgrammeBudget.js';
import { Conditions, CostKinds, ProgrammeRules } from './ProgrammeRules.js';
import { ResolutionRecord } from './ResolutionRecord.js';
import '../funding.css';

export function ProgrammePage() {
  const { programmeId = '' } = useParams();
  const query = useQuery({ query: FundingProgrammeDocument, variables: { id: programmeId } });
  return <Loaded query={query}>{({ fundingProgramme }) => <Page programme={fundingProgramme} />}</Loaded>;
}

function Page({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation('funding');
  const municipal = isMunicipal(useViewer());
  const { subjectToResolution, resolution } = programme;
  const state = resolution ? t('programme.resolved') : subjectToResolution ? t('programme.awaitsResolution') : undefined;
  return (
    <div className="page">
      <PageHead
        title={programme.title}
        state={state}
        back={municipal ? { to: '/foerderung', label: t('home.title') } : { to: '/programme', label: t('programmes.title') }}
      />
      {programme.blockedBecause.length > 0 && (
        <Notice tone="warning" title={t('programme.blocked')}>
          <ul>
            {programme.blockedBecause.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="prose">
        {programme.purpose} <ExampleBadge origin={programme.origin} />
      </p>
      <div className="two-columns">
        <ProgrammeRules programme={programme} />
        <ProgrammeBudget programme={programme}>
          {programme.applicationCount > 0 && (
            <Link to={municipal ? '/foerderung' : `/foerderung?programm=${programme.id}`}>
              {t('programme.applications', { count: programme.applicationCount })}
            </Link>
          )}
        </ProgrammeBudget>
      </div>
      <CostKinds costKinds={programme.costKinds} />
      <Conditions conditions={programme.conditions} />
      {programme.availableActions.includes('record_resolution') && <RecordResolution programme={programme} />}
    </div>
  );
}

function RecordResolution({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation('funding');
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionBar status={<p className="small quiet">{t('resolution.hint')}</p>}>
        <Button variant="primary" text={t('resolution.record')} onClick={() => setOpen(true)} />
      </ActionBar>
      {open && <ResolutionRecord programme={programme} onClose={() => setOpen(false)} />}
    </>
  );
}
