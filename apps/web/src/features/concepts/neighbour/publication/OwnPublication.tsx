import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../../api/act.js';
import { EndPublicationDocument, type PublicationAction, type PublicationPartsFragment } from '../../../../graphql/graphql.js';
import { Button, ButtonLink } from '../../../../ui/Button.js';
import { Dialog } from '../../../../ui/dialog/Dialog.js';
import { useFormats } from '../../../../ui/values/format.js';
import { ProblemSummary, type Trouble } from '../../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../../ui/feedback/Toast.js';
import { publishing } from '../addresses.js';

interface OwnPublicationProps {
  readonly own: PublicationPartsFragment | null;
  readonly actions: readonly PublicationAction[];
}

/** Showing one's own concept is an act of one's own, never a side effect of adopting it. */
export function OwnPublication({ own, actions }: OwnPublicationProps) {
  const { t } = useTranslation('neighbour');
  const { day } = useFormats();
  return (
    <section className="stack stack--close" aria-labelledby="eigene-veroeffentlichung">
      <h2 id="eigene-veroeffentlichung">{t('own.title')}</h2>
      <p className="prose">
        {own
          ? t('own.shown', { count: own.itemCount, revision: own.revision, day: day(own.publishedAt) })
          : t(actions.includes('publish') ? 'own.hidden' : 'own.notYet')}
      </p>
      <div className="row">
        {actions.includes('publish') && <ButtonLink to={publishing}>{t(own ? 'own.change' : 'own.publish')}</ButtonLink>}
        {actions.includes('end') && <EndPublication />}
      </div>
    </section>
  );
}

function EndPublication() {
  const { t } = useTranslation('neighbour');
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [act, busy] = useAct(EndPublicationDocument, 'endPublication');
  const toast = useToast();
  const end = async () => {
    const outcome = await act({});
    if (outcome.kind !== 'done') return setTrouble(outcome);
    setAsking(false);
    toast(t('own.ended'));
  };
  return (
    <>
      <Button variant="tertiary" text={t('own.end')} aria-haspopup="dialog" onClick={() => setAsking(true)} />
      {asking && (
        <Dialog
          title={t('own.end')}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button text={t('cancel', { ns: 'ui' })} onClick={() => setAsking(false)} />
              <Button variant="primary" text={t('own.end')} busy={busy} onClick={() => void end()} />
            </>
          }
        >
          <ProblemSummary trouble={trouble} />
          <p>{t('own.endText')}</p>
        </Dialog>
      )}
    </>
  );
}
