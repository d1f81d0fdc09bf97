import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConceptStandingDocument, CouncilTrailDocument, type CouncilTrailQuery } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { ConceptNav } from '../navigation/ConceptNav.js';
import { openCount } from '../review/review-threads.js';
import { useWhose } from '../navigation/useWhose.js';
import { councilContext } from './councilContext.js';
import { RecordDialog } from './record/RecordDialog.js';
import { RecordTable } from './record/RecordTable.js';
import { Steps } from './Steps.js';
import { inMeetingOrder, type CouncilRecord } from './way.js';
import { WayToCouncil } from './WayToCouncil.js';
import './council.css';

/** How a concept went through committees and council, and where the framework was presented. */
export function CouncilPage() {
  const { own, municipalityId, address } = useWhose();
  const query = useQuery({ query: CouncilTrailDocument, variables: { municipalityId }, context: councilContext });
  return (
    <div className="page">
      <Loaded query={query}>
        {(data) => (
          <>
            {/* Of a municipality without an adopted revision the district reads presentations only. */}
            {(own || data.conceptRevisions.length > 0) && <ConceptNav address={address} />}
            <Trail data={data} own={own} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Trail({ data, own }: { readonly data: CouncilTrailQuery; readonly own: boolean }) {
  const { t } = useTranslation('council');
  const { editable, consultations, presentations, steps } = data.councilTrail;
  const back = { to: '/konzepte/vorstellungen', label: t('presentations.title') };
  return (
    <>
      <PageHead
        title={t('title', { place: data.municipality.name })}
        state={t('count', { count: consultations.length })}
        back={own ? undefined : back}
      />
      {own && <OwnWay consultations={consultations} />}
      <Records kind="consultation" records={consultations} editable={editable} adopted={isAdopted(data.conceptRevisions)} />
      <Records kind="presentation" records={presentations} editable={editable} adopted={false} />
      <Steps steps={steps} />
    </>
  );
}

function OwnWay({ consultations }: { readonly consultations: readonly CouncilRecord[] }) {
  const query = useQuery({ query: ConceptStandingDocument, context: councilContext });
  return (
    <Loaded query={query}>
      {({ localConcept, conceptComments }) => (
        <WayToCouncil concept={localConcept} openComments={openCount(conceptComments)} consultations={consultations} />
      )}
    </Loaded>
  );
}

interface RecordsProps {
  readonly kind: CouncilRecord['kind'];
  readonly records: readonly CouncilRecord[];
  readonly editable: boolean;
  readonly adopted: boolean;
}

/** Whether the newest revision, the one a meeting would be added to, is adopted already. */
function isAdopted(revisions: CouncilTrailQuery['conceptRevisions']): boolean {
  const newest = Math.max(...revisions.map(({ number }) => number));
  return revisions.some(({ number, state }) => number === newest && state === 'adopted');
}

function Records({ kind, records, editable, adopted }: RecordsProps) {
  const { t } = useTranslation('council');
  const [adding, setAdding] = useState(false);
  const add = editable && <Button small icon="add" text={t(`${kind}.add`)} onClick={() => setAdding(true)} />;
  return (
    <section className="stack stack--close" aria-labelledby={kind}>
      <div className="row row--apart">
        <h2 id={kind}>{t(`${kind}.title`)}</h2>
        {add}
      </div>
      {records.length === 0 ? (
        <Empty title={t(`${kind}.empty`)}>{editable ? t(`${kind}.emptyText`) : null}</Empty>
      ) : (
        <RecordTable records={inMeetingOrder(records)} editable={editable} />
      )}
      {adding && <RecordDialog kind={kind} record={null} adopted={adopted} onClose={() => setAdding(false)} />}
    </section>
  );
}
