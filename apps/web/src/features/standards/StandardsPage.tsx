import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSurroundings, useViewer } from '../../api/viewer.js';
import { VolunteerStandardsDocument, type VolunteerStandardsQuery } from '../../graphql/graphql.js';
import { ExampleBadge } from '../../ui/Badge.js';
import { Button, ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/feedback/Empty.js';
import { useFormats } from '../../ui/values/format.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { Notice } from '../../ui/feedback/Notice.js';
import { PageHead } from '../../ui/page/Page.js';
import { CatalogueView } from './CatalogueView.js';
import type { Catalogue } from './catalogue-filter.js';
import { useStandardsView } from './useStandardsView.js';
import './standards.css';

type Versions = VolunteerStandardsQuery['standardCatalogueVersions'];

/** The district's catalogue of volunteer standards, in the version in force or the one the address names. */
export function StandardsPage() {
  const { version } = useStandardsView();
  const query = useQuery({ query: VolunteerStandardsDocument, variables: version === null ? {} : { version } });
  return (
    <Loaded query={query}>
      {({ volunteerStandards, standardCatalogueVersions }) =>
        volunteerStandards ? (
          <CataloguePage key={volunteerStandards.number} catalogue={volunteerStandards} versions={standardCatalogueVersions} />
        ) : (
          <NoCatalogue versions={standardCatalogueVersions} asked={version !== null} />
        )
      }
    </Loaded>
  );
}

function CataloguePage({ catalogue, versions }: { readonly catalogue: Catalogue; readonly versions: Versions }) {
  const { t } = useTranslation('standards');
  const { day } = useFormats();
  const { acting } = useViewer();
  const { installation } = useSurroundings();
  const { number, state, validFrom, basis, origin } = catalogue;
  return (
    <div className="page standards">
      <PageHead
        title={t('title')}
        state={`${t('version', { number })}, ${t(`state.${state}`, { day: day(validFrom) })}`}
        intro={
          <>
            <ExampleBadge origin={origin} /> {basis}
          </>
        }
        aside={
          <span className="no-print">
            <Button text={t('print')} onClick={() => window.print()} />
          </span>
        }
      />
      <p className="only-print quiet small">{t('printed', { district: acting.district.name, day: day(installation.today) })}</p>
      {state !== 'in_force' && <OtherVersion state={state} versions={versions} />}
      <CatalogueView catalogue={catalogue} versions={versions} />
    </div>
  );
}

function OtherVersion({ state, versions }: { readonly state: 'superseded' | 'upcoming'; readonly versions: Versions }) {
  const { t } = useTranslation('standards');
  const current = versions.find((version) => version.state === 'in_force');
  return (
    <Notice tone="info" title={t(`other.${state}`)}>
      {current && (
        <p>
          <Link to="/ehrenamt">{t('other.toCurrent', { number: current.number })}</Link>
        </p>
      )}
    </Notice>
  );
}

function NoCatalogue({ versions, asked }: { readonly versions: Versions; readonly asked: boolean }) {
  const { t } = useTranslation('standards');
  const { day } = useFormats();
  const next = versions.find(({ state }) => state === 'upcoming');
  const action = next && (
    <ButtonLink to={`?fassung=${next.number}`}>{t('none.upcoming', { number: next.number, day: day(next.validFrom) })}</ButtonLink>
  );
  return (
    <div className="page">
      <PageHead title={t('title')} />
      {asked ? (
        <Empty title={t('none.version')} action={<ButtonLink to="/ehrenamt">{t('none.toCurrent')}</ButtonLink>} />
      ) : (
        <Empty title={t('none.title')} action={action}>
          {t('none.text')}
        </Empty>
      )}
    </div>
  );
}
