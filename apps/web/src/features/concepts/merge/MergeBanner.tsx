import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/Button.js';
import { Notice } from '../../../ui/feedback/Notice.js';
import { useMergeWaiting } from './useMergeWaiting.js';

/** Who may finish has nothing left to decide. */
const nextSteps = ['finish', 'decide'] as const;

/** Above the own concept, while a new release of the framework waits for it. */
export function MergeBanner() {
  const { t } = useTranslation('merge');
  const { open, preview } = useMergeWaiting();
  if (open) {
    const { decidedCount: decided, total, targetRelease } = open;
    const next = nextSteps.find((step) => open.availableActions.includes(step)) ?? 'read';
    return (
      <Banner title={t('banner.open', targetRelease)} text={t(`banner.${next}.text`, { decided, total })} link={t(`banner.${next}.link`)} />
    );
  }
  if (!preview) return null;
  const { total, targetRelease } = preview;
  return <Banner title={t('banner.new', targetRelease)} text={t('banner.newText', { count: total })} link={t('banner.look')} />;
}

function Banner({ title, text, link }: { readonly title: string; readonly text: string; readonly link: string }) {
  return (
    <div className="merge-banner no-print">
      <Notice tone="info" title={title}>
        <div className="row row--apart">
          <p>{text}</p>
          <ButtonLink small to="/konzept/zusammenfuehren">
            {link}
          </ButtonLink>
        </div>
      </Notice>
    </div>
  );
}
