import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ConceptRevisionsDocument, type ConceptRevisionsQuery } from '../../../graphql/graphql.js';
import { Badge, ExampleBadge } from '../../../ui/Badge.js';
import { ButtonLink } from '../../../ui/Button.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { useFormats } from '../../../ui/values/format.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { ConceptNav } from '../navigation/ConceptNav.js';
import { useWhose } from '../navigation/useWhose.js';
import { addressOf, differenceAddress, standingOf, type Revision } from './revision-list.js';
import { revisionsContext } from './revisionsContext.js';

/** Every revision of a concept with what became of it. */
export function RevisionsPage() {
  const { municipalityId, address } = useWhose();
  const query = useQuery({ query: ConceptRevisionsDocument, variables: { municipalityId }, context: revisionsContext });
  return (
    <div className="page">
      <ConceptNav address={address} />
      <Loaded query={query}>{(data) => <List {...data} address={address} />}</Loaded>
    </div>
  );
}

function List({ municipality, conceptRevisions: revisions, address }: ConceptRevisionsQuery & { readonly address: string }) {
  const { t } = useTranslation('revisions');
  const [newest, previous] = revisions;
  return (
    <>
      <PageHead
        title={t('title', { place: municipality.name })}
        state={t('count', { count: revisions.length })}
        intro={<p>{t('intro')}</p>}
        aside={newest && previous && <ButtonLink to={differenceAddress(address, previous.id, newest.id)}>{t('compare')}</ButtonLink>}
      />
      {revisions.length === 0 ? <Empty title={t('empty')} /> : <Table revisions={revisions} address={address} />}
    </>
  );
}

interface TableProps {
  readonly revisions: readonly Revision[];
  readonly address: string;
}

function Table({ revisions, address }: TableProps) {
  const { t } = useTranslation('revisions');
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t('revision')}</th>
          <th scope="col">{t('stateLabel')}</th>
          <th scope="col">{t('basis')}</th>
          <th scope="col">{t('begun')}</th>
          <th scope="col">{t('resolution')}</th>
          <th scope="col">{t('difference')}</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((revision, index) => (
          <Row key={revision.id} revision={revision} previous={revisions[index + 1]} revisions={revisions} address={address} />
        ))}
      </tbody>
    </table>
  );
}

const tones = { draft: 'info', internal_review: 'info', before_council: 'warning', inForce: 'success', superseded: 'neutral' } as const;

interface RowProps extends TableProps {
  readonly revision: Revision;
  readonly previous: Revision | undefined;
}

function Row({ revision, previous, revisions, address }: RowProps) {
  const { t } = useTranslation('revisions');
  const { day } = useFormats();
  const standing = standingOf(revision, revisions);
  return (
    <tr>
      <th scope="row">
        <Link className="nowrap" to={addressOf(revision, revisions, address)}>
          {t('number', { number: revision.number })}
        </Link>
      </th>
      <td data-label={t('stateLabel')}>
        <Badge tone={tones[standing]} text={t(`standing.${standing}`)} />
      </td>
      <td data-label={t('basis')}>{t('release', { number: revision.releaseNumber })}</td>
      <td data-label={t('begun')}>{day(revision.createdAt)}</td>
      <td data-label={t('resolution')}>
        <Resolved revision={revision} />
      </td>
      <td data-label={t('difference')}>
        {previous ? (
          <Link to={differenceAddress(address, previous.id, revision.id)}>{t('toPrevious', { number: previous.number })}</Link>
        ) : (
          <span className="quiet">–</span>
        )}
      </td>
    </tr>
  );
}

function Resolved({ revision: { adoption, adoptionOrigin } }: { readonly revision: Revision }) {
  const { t } = useTranslation('revisions');
  const { day } = useFormats();
  if (!adoption) return <span className="quiet">–</span>;
  const { body, date, paperNumber } = adoption;
  return (
    <span>
      {[`${body}, ${day(date)}`, paperNumber && t('paper', { number: paperNumber })].filter(Boolean).join(' · ')}{' '}
      <ExampleBadge origin={adoptionOrigin} />
    </span>
  );
}
