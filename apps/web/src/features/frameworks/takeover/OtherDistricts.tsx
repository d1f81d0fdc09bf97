import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { type FinishedTakeoverMergePartsFragment, OtherDistrictsDocument, type TakeoverPartsFragment } from '../../../graphql/graphql.js';
import { ButtonLink } from '../../../ui/Button.js';
import { useFormats } from '../../../ui/values/format.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { Notice } from '../../../ui/feedback/Notice.js';
import { PageHead } from '../../../ui/page/Page.js';
import { OwnPublication } from './OwnPublication.js';
import { PublishedByOthers } from './PublishedByOthers.js';
import { TakeBack } from './TakeBack.js';
import { mergeAddress } from './TakeoverScene.js';

/** What this district shows the others, and what it takes from them. */
export function OtherDistricts() {
  const { t } = useTranslation('takeover');
  const context = useMemo(
    () => ({ additionalTypenames: ['FrameworkTakeover', 'FrameworkPublication', 'PublishedFramework', 'TakeoverMerge'] }),
    [],
  );
  const query = useQuery({ query: OtherDistrictsDocument, context });
  return (
    <div className="page">
      <PageHead title={t('title')} back={{ to: '/rahmenkonzept/fassungen', label: t('toReleases') }} intro={<p>{t('intro')}</p>} />
      <Loaded query={query}>
        {({ frameworkTakeover, publishedFrameworks, frameworkPublications, frameworkReleases, finishedTakeoverMerge }, refresh) => (
          <div className="stack stack--loose">
            {frameworkTakeover && <Origin takeover={frameworkTakeover} finished={finishedTakeoverMerge} refresh={refresh} />}
            <PublishedByOthers published={publishedFrameworks} followed={frameworkTakeover?.originName ?? null} />
            <OwnPublication publications={frameworkPublications} inForce={frameworkReleases.find(({ state }) => state === 'released')} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

interface OriginProps {
  readonly takeover: TakeoverPartsFragment;
  readonly finished: FinishedTakeoverMergePartsFragment | null | undefined;
  readonly refresh: () => void;
}

function Origin({ takeover, finished, refresh }: OriginProps) {
  const { t } = useTranslation('takeover');
  const { moment } = useFormats();
  const { originName: name, baseRelease, newer, isMerging, takenAt, takenBy } = takeover;
  return (
    <section className="stack stack--close">
      <h2>{t('origin.title')}</h2>
      <p>
        {t('origin.text', { name, number: baseRelease.number })}{' '}
        <span className="quiet">{t('origin.since', { when: moment(takenAt), by: takenBy })}</span>
      </p>
      {isMerging && (
        <Notice tone="info" title={t('origin.merging', { name })}>
          <div className="row">
            <ButtonLink to={mergeAddress}>{t('origin.goOn')}</ButtonLink>
          </div>
        </Notice>
      )}
      {newer && !isMerging && (
        <Notice tone="info" title={t('origin.newer', { name, number: newer.releaseNumber })}>
          <p>{t('origin.newerText')}</p>
          <div className="row">
            <ButtonLink to={mergeAddress}>{t('origin.look')}</ButtonLink>
          </div>
        </Notice>
      )}
      {finished && <LastMerge merge={finished} refresh={refresh} />}
    </section>
  );
}

interface LastMergeProps {
  readonly merge: FinishedTakeoverMergePartsFragment;
  readonly refresh: () => void;
}

function LastMerge({ merge, refresh }: LastMergeProps) {
  const { t } = useTranslation('takeover');
  const { moment } = useFormats();
  const { targetRelease, finishedAt, finishedBy } = merge;
  return (
    <div className="stack stack--tight">
      <p className="prose">{t('origin.merged', { number: targetRelease.number, when: moment(finishedAt), by: finishedBy })}</p>
      <div className="row">
        <TakeBack merge={merge} refresh={refresh} />
      </div>
    </div>
  );
}
