import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Button } from '../ui/Button.js';
import { Notice } from '../ui/feedback/Notice.js';
import { PageHead } from '../ui/page/Page.js';

/** A fault of the client itself. What was typed is kept by then; the number finds the fault again in the browser's log. */
export function ErrorScreen() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  const [reference] = useState(() => logged(error));
  return (
    <div className="page page--narrow">
      <PageHead title={t('error.title')} />
      <Notice tone="danger" title={isUnreached(error) ? t('error.unreached') : t('error.what')}>
        <p>{t('error.kept')}</p>
        <p className="small">{t('error.reference', { reference })}</p>
      </Notice>
      <div>
        <Button variant="primary" text={t('error.reload')} onClick={() => window.location.reload()} />
      </div>
    </div>
  );
}

/** Parts of the client that were not fetched yet: without a line they do not come, and after an update those of the old client are gone. */
const isUnreached = (error: unknown) =>
  error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message);

function logged(error: unknown): string {
  const reference = Date.now().toString(36).toUpperCase();
  console.error(`[${reference}]`, error);
  return reference;
}
