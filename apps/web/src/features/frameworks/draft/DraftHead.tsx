import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../ui/Button.js';
import { PageHead } from '../../../ui/page/Page.js';
import { DiscardDialog } from './DiscardDialog.js';
import type { Draft } from './draft-tree.js';
import { ReleaseDialog } from './release/ReleaseDialog.js';

export function DraftHead({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('draft');
  const [asking, setAsking] = useState<'release' | 'discard' | null>(null);
  const close = () => setAsking(null);
  return (
    <PageHead
      title={draft.title}
      state={t('state', { number: draft.number })}
      back={{ to: '/rahmenkonzept/fassungen', label: t('toReleases') }}
      aside={
        <div className="row draft-acts no-print">
          {draft.inForceId && <ButtonLink to={`/rahmenkonzept/unterschied/${draft.inForceId}/${draft.id}`}>{t('difference')}</ButtonLink>}
          <ButtonLink to="/rahmenkonzept/einlesen">{t('import')}</ButtonLink>
          <Button text={t('discard.open')} aria-haspopup="dialog" onClick={() => setAsking('discard')} />
          <Button variant="primary" text={t('release.open')} aria-haspopup="dialog" onClick={() => setAsking('release')} />
          {asking === 'release' && <ReleaseDialog draft={draft} onClose={close} />}
          {asking === 'discard' && <DiscardDialog draft={draft} onClose={close} />}
        </div>
      }
    />
  );
}
