import { useTranslation } from 'react-i18next';
import { useSurroundings } from '../../../api/viewer.js';
import { AdoptionActions } from '../adoption/AdoptionActions.js';
import { useMergeWaiting } from '../merge/useMergeWaiting.js';
import { likelyResolution, missingBefore, nextSteps, stages, type CouncilRecord, type Standing } from './way.js';
import { MissingList } from './MissingList.js';
import './council.css';

interface WayToCouncilProps {
  readonly concept: Standing;
  readonly openComments: number;
  /** Null where the page does not know them. */
  readonly consultations: readonly CouncilRecord[] | null;
}

/** Where the newest revision stands on its way, what comes next and what would be missing. */
export function WayToCouncil({ concept, openComments, consultations }: WayToCouncilProps) {
  const { t } = useTranslation('council');
  const { today } = useSurroundings().installation;
  const merging = useMergeWaiting().open !== null;
  const missing = missingBefore({ standing: concept, openComments, merging, consultations, today });
  const { state, revision, availableActions } = concept;
  const next = nextSteps[state];
  return (
    <section className="way no-print" aria-labelledby="weg">
      <h2 id="weg">{t('way.title', { revision })}</h2>
      <Stages state={state} />
      <p>{t(availableActions.includes(next) ? `way.mayDo.${next}` : `way.waits.${next}`)}</p>
      {missing.length > 0 && <MissingList missing={missing} />}
      <AdoptionActions concept={concept} missing={missing} resolution={consultations && likelyResolution(consultations, revision, today)} />
    </section>
  );
}

function Stages({ state }: { readonly state: Standing['state'] }) {
  const { t } = useTranslation('council');
  const reached = stages.indexOf(state);
  return (
    <ol role="list" className="way__stages" aria-label={t('way.stages')}>
      {stages.map((stage, index) => (
        <li key={stage} aria-current={index === reached ? 'step' : undefined} className={index < reached ? 'way__passed' : undefined}>
          {t(`stage.${stage}`)}
          {index < reached && <span className="visually-hidden"> {t('way.passed')}</span>}
        </li>
      ))}
    </ol>
  );
}
