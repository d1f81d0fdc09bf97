import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { FrameworkReleasesDocument, type ReleaseHeaderPartsFragment } from '../../../graphql/graphql.js';
import { Badge } from '../../../ui/Badge.js';
import { ButtonLink } from '../../../ui/Button.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { useFormats } from '../../../ui/values/format.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { useMayEdit } from '../useMayEdit.js';
import { DraftEntry } from './DraftEntry.js';

type Header = ReleaseHeaderPartsFragment;

export function ReleaseList() {
  const query = useQuery({ query: FrameworkReleasesDocument });
  return <Loaded query={query}>{({ frameworkReleases }) => <List releases={frameworkReleases} />}</Loaded>;
}

function List({ releases }: { readonly releases: readonly Header[] }) {
  const { t } = useTranslation('releases');
  const mayEdit = useMayEdit();
  return (
    <div className="page">
      <PageHead
        title={t('title')}
        state={t('count', { count: releases.length })}
        back={{ to: '/rahmenkonzept', label: t('toFramework') }}
        aside={
          mayEdit && (
            <div className="row">
              <ButtonLink to="/rahmenkonzept/andere-landkreise">{t('others')}</ButtonLink>
              <ButtonLink to="/rahmenkonzept/einlesen">{t('import', { ns: 'draft' })}</ButtonLink>
              <DraftEntry hasDraft={releases.some(({ state }) => state === 'draft')} />
            </div>
          )
        }
      />
      {releases.length === 0 ? <Empty title={t('empty')}>{mayEdit && t('ways')}</Empty> : <Table releases={releases} />}
    </div>
  );
}

function Table({ releases }: { readonly releases: readonly Header[] }) {
  const { t } = useTranslation('releases');
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('stateLabel')}</th>
          <th scope="col">{t('validity')}</th>
          <th scope="col">{t('resolution')}</th>
          <th scope="col">{t('compared')}</th>
          <th scope="col">{t('files')}</th>
        </tr>
      </thead>
      <tbody>
        {releases.map((release, index) => (
          <Row key={release.id} release={release} previous={releases[index + 1]} />
        ))}
      </tbody>
    </table>
  );
}

const addressOf = ({ id, state }: Header) => (state === 'draft' ? '/rahmenkonzept/entwurf' : `/rahmenkonzept/fassungen/${id}`);

const tones = { draft: 'info', released: 'success', superseded: 'neutral' } as const;

function Row({ release, previous }: { readonly release: Header; readonly previous: Header | undefined }) {
  const { t } = useTranslation('releases');
  return (
    <tr>
      <th scope="row">
        <Link to={addressOf(release)} className="nowrap">
          {t('number')} {release.number}
        </Link>
      </th>
      <td data-label={t('stateLabel')}>
        <Badge tone={tones[release.state]} text={t(`state.${release.state}`)} />
      </td>
      <td data-label={t('validity')}>
        <Validity release={release} />
      </td>
      <td data-label={t('resolution')}>
        <Resolved release={release} />
      </td>
      <td data-label={t('compared')}>
        {previous ? (
          <Link to={`/rahmenkonzept/unterschied/${previous.id}/${release.id}`}>{t('toPrevious', { number: previous.number })}</Link>
        ) : (
          <span className="quiet">–</span>
        )}
      </td>
      <td data-label={t('files')}>
        <Files release={release} />
      </td>
    </tr>
  );
}

function Validity({ release: { validFrom, validTo } }: { readonly release: Header }) {
  const { t } = useTranslation('releases');
  const { day } = useFormats();
  if (!validFrom) return <span className="quiet">–</span>;
  return validTo ? t('fromTo', { from: day(validFrom), until: day(validTo) }) : t('from', { from: day(validFrom) });
}

function Resolved({ release: { resolution } }: { readonly release: Header }) {
  const { t } = useTranslation('releases');
  const { day } = useFormats();
  if (!resolution) return <span className="quiet">–</span>;
  const { body, date, paperNumber, url } = resolution;
  const paper = paperNumber && t('paper', { number: paperNumber });
  return (
    <span>
      {body}, {day(date)}
      {paper && ' · '}
      {paper && url ? (
        <a href={url} rel="noreferrer">
          {paper}
        </a>
      ) : (
        paper
      )}
    </span>
  );
}

function Files({ release: { id, number } }: { readonly release: Header }) {
  const { t } = useTranslation('releases');
  return (
    <span className="row">
      {(['xlsx', 'json'] as const).map((format) => (
        <a key={format} href={`/files/framework/${id}.${format}`} download aria-label={t(`download.${format}`, { number })}>
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
