import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ContentPartsFragment } from '../../../graphql/graphql.js';
import { ActionBar } from '../../../ui/page/Page.js';
import { ProblemSummary, type Trouble } from '../../../ui/feedback/ProblemSummary.js';
import { simpleActs } from '../act/acts.js';
import { SimpleActButton } from '../act/SimpleActButton.js';
import type { Application } from '../application.js';
import { CheckList } from '../file/Checks.js';
import { ContentSummary } from '../content/ContentSummary.js';
import { Missing } from '../file/Missing.js';

interface FinalStepProps {
  readonly application: Application;
  readonly content: ContentPartsFragment;
  readonly status: ReactNode;
  /** Everything typed has reached the server: an act would otherwise be about something else. */
  readonly settled: boolean;
}

/** Summary, what the formal check would say now, what is missing, and the one next act. */
export function FinalStep({ application, content, status, settled }: FinalStepProps) {
  const { t } = useTranslation('funding');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const navigate = useNavigate();
  const possible = simpleActs.filter((action) => action !== 'reopen' && application.availableActions.includes(action));
  return (
    <>
      <section className="stack" aria-labelledby="schritt">
        <h2 id="schritt" tabIndex={-1}>
          {t('step.pruefen')}
        </h2>
        <p className="quiet prose">{t('final.intro')}</p>
        <Missing application={application} />
        {application.preview.length > 0 && (
          <details className="history">
            <summary>{t('final.preview')}</summary>
            <CheckList checks={application.preview} />
          </details>
        )}
        <ContentSummary application={application} content={content} previous={null} />
      </section>
      <ProblemSummary trouble={trouble} />
      <ActionBar status={status}>
        {settled && possible.length === 0 && <p className="quiet">{t('final.notYet')}</p>}
        {(settled ? possible : []).map((action) => (
          <SimpleActButton
            key={action}
            action={action}
            application={application}
            variant="primary"
            onTrouble={setTrouble}
            onDone={() => void navigate(`/foerderung/${application.id}`)}
          />
        ))}
      </ActionBar>
    </>
  );
}
