import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { OtherDistrictsDocument, type TakeoverPartsFragment } from '../../../graphql/graphql.js';
import { ButtonLink } from '../../../ui/Button.js';
import { useFormats } from '../../../ui/format.js';
import { Loaded } from '../../../ui/Loaded.js';
import { Notice } from '../../../ui/Notice.js';
import { PageHead } from '../../../ui/Page.js';
import { OwnPublication } from './OwnPublication.js';
import { PublishedByOthers } from './PublishedByOthers.js';

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
        {({ frameworkTakeover, publishedFrameworks, frameworkPublications, frameworkReleases }) => (
          <div className="stack stack--loose">
            {frameworkTakeover && <Origin takeover={frameworkTakeover} />}
            <PublishedByOthers published={publishedFrameworks} follows={frameworkTakeover !== null} />
            <OwnPublication publications={frameworkPublications} inForce={frameworkReleases.find(({ state }) => state === 'released')} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

const mergeAddress = '/rahmenkonzept/zusammenfuehren';

function Origin({ takeover }: { readonly takeover: TakeoverPartsFragment }) {
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
          <ButtonLink to={mergeAddress}>{t('origin.goOn')}</ButtonLink>
        </Notice>
      )}
      {newer && !isMerging && (
        <Notice tone="info" title={t('origin.newer', { name, number: newer.releaseNumber })}>
          <p>{t('origin.newerText')}</p>
          <ButtonLink to={mergeAddress}>{t('origin.look')}</ButtonLink>
        </Notice>
      )}
    </section>
  );
}
