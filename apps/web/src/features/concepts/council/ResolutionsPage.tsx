import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSurroundings, useViewer } from '../../../api/viewer.js';
import { ResolutionsDocument, type ResolutionsQuery } from '../../../graphql/graphql.js';
import { ExampleBadge } from '../../../ui/Badge.js';
import { ButtonLink } from '../../../ui/Button.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { useFormats } from '../../../ui/values/format.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { AdoptionActions } from '../adoption/AdoptionActions.js';
import { ownConcept } from '../navigation/concept-nav.js';
import { councilContext } from './councilContext.js';
import { MissingList } from './MissingList.js';
import { likelyResolution, missingBefore, outcomeOf, type CouncilRecord } from './way.js';
import { Outcome } from './record/RecordTable.js';
import './council.css';

/** What waits for the council, which meetings are ahead, what was resolved. */
export function ResolutionsPage() {
  const { municipality } = useViewer().acting;
  const variables = { municipalityId: municipality?.id ?? '' };
  const query = useQuery({ query: ResolutionsDocument, variables, context: councilContext });
  return <Loaded query={query}>{(data) => <Page data={data} />}</Loaded>;
}

function Page({ data }: { readonly data: ResolutionsQuery }) {
  const { t } = useTranslation('council');
  const { localConcept: concept, councilTrail, conceptRevisions } = data;
  const waiting = concept.state === 'before_council' ? 1 : 0;
  return (
    <div className="page page--narrow">
      <PageHead title={t('resolutions.title')} state={t('resolutions.count', { count: waiting })} />
      {waiting ? <Waiting data={data} /> : <Empty title={t('resolutions.none')}>{t(`resolutions.stands.${concept.state}`)}</Empty>}
      <Meetings records={[...councilTrail.consultations, ...councilTrail.presentations]} />
      <Resolved revisions={conceptRevisions} />
      <div>
        <ButtonLink to={`${ownConcept}/beratungsfolge`}>{t('resolutions.toTrail')}</ButtonLink>
      </div>
    </div>
  );
}

function Waiting({ data: { localConcept: concept, councilTrail } }: { readonly data: ResolutionsQuery }) {
  const { t } = useTranslation('council');
  const { today } = useSurroundings().installation;
  const { consultations } = councilTrail;
  const missing = missingBefore({ standing: concept, openComments: 0, merging: false, consultations, today });
  return (
    <section className="way" aria-labelledby="wartet">
      <h2 id="wartet">
        <Link to={ownConcept}>{t('resolutions.concept', { place: concept.municipality.name, revision: concept.revision })}</Link>
      </h2>
      <p>{t('way.mayDo.record_adoption')}</p>
      {missing.length > 0 && <MissingList missing={missing} />}
      <AdoptionActions concept={concept} missing={missing} resolution={likelyResolution(consultations, concept.revision, today)} />
    </section>
  );
}

/** Ahead, the next one first, and those nobody wrote the result of down yet. */
function Meetings({ records }: { readonly records: readonly CouncilRecord[] }) {
  const { t } = useTranslation('council');
  const { today } = useSurroundings().installation;
  const { day } = useFormats();
  const due = records.filter((record) => ['planned', 'open'].includes(outcomeOf(record, today)));
  const inOrder = [...due].sort((one, other) => one.date.localeCompare(other.date));
  return (
    <section className="stack stack--close" aria-labelledby="sitzungen">
      <h2 id="sitzungen">{t('resolutions.meetings')}</h2>
      {due.length === 0 && <p className="quiet">{t('resolutions.noMeetings')}</p>}
      <ul role="list" className="council__list">
        {inOrder.map((record) => (
          <li key={record.id} className="council__meeting">
            <span className="number">{day(record.date)}</span>
            <span>
              {record.body} <ExampleBadge origin={record.origin} />
              <span className="small quiet council__second">{t(`subject.${record.kind}`)}</span>
            </span>
            <Outcome record={record} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Resolved({ revisions }: { readonly revisions: ResolutionsQuery['conceptRevisions'] }) {
  const { t } = useTranslation('council');
  const { day } = useFormats();
  const adopted = revisions.flatMap(({ adoption, ...revision }) => (adoption ? [{ ...revision, adoption }] : []));
  return (
    <section className="stack stack--close" aria-labelledby="gefasst">
      <h2 id="gefasst">{t('resolutions.made')}</h2>
      {adopted.length === 0 && <p className="quiet">{t('resolutions.noneMade')}</p>}
      <ul role="list" className="council__list">
        {adopted.map(({ id, number, adoption: { body, date, paperNumber }, adoptionOrigin }) => (
          <li key={id} className="council__meeting">
            <span className="number">{day(date)}</span>
            <span>
              <Link to={`${ownConcept}/fassungen/${id}`}>{t('resolutions.adopted', { number })}</Link>{' '}
              <ExampleBadge origin={adoptionOrigin} />
              <span className="small quiet council__second">
                {[body, paperNumber && t('resolutions.paper', { number: paperNumber })].filter(Boolean).join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
