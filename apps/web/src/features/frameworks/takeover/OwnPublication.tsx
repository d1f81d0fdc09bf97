import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useOneTimeAct } from '../../../api/act.js';
import {
  PublishFrameworkDocument,
  type OwnPublicationPartsFragment,
  WithdrawFrameworkPublicationDocument,
} from '../../../graphql/graphql.js';
import { AskFirst } from '../../../ui/dialog/AskFirst.js';
import { Button } from '../../../ui/Button.js';
import { useFormats } from '../../../ui/values/format.js';
import { ProblemSummary, type Trouble } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';

interface OwnPublicationProps {
  readonly publications: readonly OwnPublicationPartsFragment[];
  readonly inForce: { readonly id: string; readonly number: number } | undefined;
}

export function OwnPublication({ publications, inForce }: OwnPublicationProps) {
  const { t } = useTranslation('takeover');
  const standing = publications.find(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <section className="stack stack--close">
      <h2>{t('own.title')}</h2>
      {standing ? <Standing publication={standing} /> : <Nothing last={publications[0]} />}
      {!inForce && <p className="quiet">{t('own.noRelease')}</p>}
      <div className="row">
        {inForce && standing?.releaseId !== inForce.id && <Publish release={inForce} />}
        {standing && <Withdraw publication={standing} />}
      </div>
    </section>
  );
}

function Standing({ publication: { releaseNumber, publishedAt, publishedBy } }: { readonly publication: OwnPublicationPartsFragment }) {
  const { t } = useTranslation('takeover');
  const { moment } = useFormats();
  return (
    <p>
      {t('own.standing', { number: releaseNumber })}{' '}
      <span className="quiet">{t('own.since', { when: moment(publishedAt), name: publishedBy })}</span>
    </p>
  );
}

function Nothing({ last }: { readonly last: OwnPublicationPartsFragment | undefined }) {
  const { t } = useTranslation('takeover');
  const { moment } = useFormats();
  return (
    <p>
      {t('own.none')}{' '}
      {last?.withdrawnAt && <span className="quiet">{t('own.ended', { number: last.releaseNumber, when: moment(last.withdrawnAt) })}</span>}
    </p>
  );
}

function Publish({ release: { id, number } }: { readonly release: { readonly id: string; readonly number: number } }) {
  const { t } = useTranslation('takeover');
  const [act, busy] = useOneTimeAct(PublishFrameworkDocument, 'publishFramework');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const publish = async () => {
    const outcome = await act({ releaseId: id });
    if (outcome.kind === 'done') toast(t('own.published', { number }));
    setTrouble(outcome.kind === 'done' ? null : outcome);
  };
  return (
    <>
      <ProblemSummary trouble={trouble} />
      <Button text={t('own.publish', { number })} busy={busy} onClick={() => void publish()} />
    </>
  );
}

function Withdraw({ publication: { id, version } }: { readonly publication: OwnPublicationPartsFragment }) {
  const { t } = useTranslation('takeover');
  const [act, busy] = useAct(WithdrawFrameworkPublicationDocument, 'withdrawFrameworkPublication');
  const toast = useToast();
  return (
    <AskFirst
      button={(asking) => <Button {...asking} text={t('own.withdraw')} />}
      title={t('own.withdrawTitle')}
      act={t('own.withdrawAct')}
      busy={busy}
      confirm={() => act({ publicationId: id, expectedVersion: version })}
      onDone={() => toast(t('own.withdrawn'))}
    >
      <p>{t('own.withdrawText')}</p>
    </AskFirst>
  );
}
