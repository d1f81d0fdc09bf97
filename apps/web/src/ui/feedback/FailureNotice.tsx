import { useTranslation } from 'react-i18next';
import type { Failure } from '../../api/failure.js';
import { Button, ButtonLink } from '../Button.js';
import { Notice } from './Notice.js';

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly onRetry?: () => void;
  /** Older data is still on the screen. */
  readonly stale?: boolean;
}

/** What happened, what was kept, what to do. */
export function FailureNotice({ failure, onRetry, stale = false }: FailureNoticeProps) {
  const { t } = useTranslation('ui');
  const repeatable = !isFinal(failure);
  return (
    <Notice tone={repeatable ? 'warning' : 'info'} title={t(`failure.${failure.kind}.title`)} live>
      <p>{t(`failure.${failure.kind}.text`)}</p>
      {stale && <p>{t('failure.stale')}</p>}
      {failure.reference && <p className="small">{t('failure.reference', { reference: failure.reference })}</p>}
      <div className="row">{repeatable ? <Retry onRetry={onRetry} /> : <ToStart />}</div>
    </Notice>
  );
}

export const isFinal = ({ kind }: Failure) => kind === 'forbidden' || kind === 'not-found';

function Retry({ onRetry }: { readonly onRetry: (() => void) | undefined }) {
  const { t } = useTranslation('ui');
  return onRetry ? <Button small text={t('retry')} onClick={onRetry} /> : null;
}

export function ToStart() {
  const { t } = useTranslation('ui');
  return (
    <ButtonLink small to="/">
      {t('failure.home')}
    </ButtonLink>
  );
}
