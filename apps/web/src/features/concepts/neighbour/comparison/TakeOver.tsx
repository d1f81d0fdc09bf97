import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOneTimeAct } from '../../../../api/act.js';
import { CopyFromNeighbourDocument } from '../../../../graphql/graphql.js';
import { Button } from '../../../../ui/Button.js';
import { ActionBar } from '../../../../ui/page/Page.js';
import { ProblemSummary, type Trouble } from '../../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../../ui/feedback/Toast.js';
import type { Concept } from '../../tree/concept-tree.js';
import type { Compared, Neighbour } from './neighbour-items.js';
import { ReplaceDialog } from './ReplaceDialog.js';

interface TakeOverProps {
  readonly compared: Compared;
  readonly concept: Concept;
  readonly neighbour: Neighbour;
  readonly onNext: (() => void) | null;
  readonly onConflict: () => void;
}

/** The one act on this page; where it would cost own words, both sides are shown first. */
export function TakeOver(props: TakeOverProps) {
  const { t } = useTranslation('neighbour');
  const place = useRef<HTMLDivElement>(null);
  const { take, busy, trouble } = useTake(props, () => place.current?.focus());
  const { compared, concept, neighbour, onNext } = props;
  const { standing } = compared;
  const possible = (standing === 'open' || standing === 'decided') && concept.availableActions.includes('add_own');
  return (
    <>
      <div ref={place} tabIndex={-1} className="stack stack--close take-over">
        <ProblemSummary trouble={trouble} />
        <Standing compared={compared} concept={concept} />
      </div>
      <ActionBar status={<p className="small quiet key-hint">{t('next.key')}</p>}>
        {onNext && <Button variant={possible ? 'secondary' : 'primary'} icon="arrow-forward" text={t('next.label')} onClick={onNext} />}
        {possible && <Act compared={compared} neighbour={neighbour} take={take} busy={busy} />}
      </ActionBar>
    </>
  );
}

function Standing({ compared: { item, own, standing, along }, concept }: Pick<TakeOverProps, 'compared' | 'concept'>) {
  const { t } = useTranslation('neighbour');
  if (standing === 'missing') return <p className="quiet">{t(own ? 'take.ownHere' : 'take.missing')}</p>;
  if (standing === 'same') return <Same address={`/konzept/${own?.id ?? item.itemId}`} />;
  if (!concept.availableActions.includes('add_own'))
    return <NotNow state={concept.state} mayDecide={concept.availableActions.length > 0} />;
  return along && <p>{t('take.along', { goal: along.title })}</p>;
}

interface ActProps extends Pick<TakeOverProps, 'compared' | 'neighbour'> {
  readonly take: () => Promise<boolean>;
  readonly busy: boolean;
}

const Act = (props: ActProps) => (props.compared.standing === 'decided' ? <Replace {...props} /> : <Take {...props} />);

function Take({ compared: { along }, neighbour, take, busy }: ActProps) {
  const { t } = useTranslation('neighbour');
  const text = t(along ? 'take.both' : 'take.act', { place: neighbour.shortName });
  return <Button variant="primary" text={text} busy={busy} onClick={() => void take()} />;
}

function Same({ address }: { readonly address: string }) {
  const { t } = useTranslation('neighbour');
  return (
    <p>
      {t('take.same')} <Link to={address}>{t('take.toItem')}</Link>
    </p>
  );
}

function NotNow({ state, mayDecide }: { readonly state: Concept['state']; readonly mayDecide: boolean }) {
  const { t } = useTranslation('neighbour');
  return (
    <p className="quiet">
      {t(mayDecide ? (state === 'adopted' ? 'take.adopted' : 'take.frozen') : 'take.readOnly')}{' '}
      {mayDecide && <Link to="/konzept">{t('take.toConcept')}</Link>}
    </p>
  );
}

function Replace({ compared, neighbour, take, busy }: ActProps) {
  const { t } = useTranslation('neighbour');
  const [asking, setAsking] = useState(false);
  const replace = async () => {
    await take();
    setAsking(false);
  };
  return (
    <>
      <Button
        variant="primary"
        text={t('take.replace', { place: neighbour.shortName })}
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      />
      {asking && (
        <ReplaceDialog
          compared={compared}
          neighbour={neighbour}
          busy={busy}
          onReplace={() => void replace()}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  );
}

function useTake({ compared, neighbour, onConflict }: TakeOverProps, onDone: () => void) {
  const { t } = useTranslation('neighbour');
  const [act, busy] = useOneTimeAct(CopyFromNeighbourDocument, 'copyFromNeighbour');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const { item, own, standing, along } = compared;
  const take = async () => {
    const itemIds = [...(along ? [along.itemId] : []), item.itemId];
    const replacing = standing === 'decided' && own ? [{ itemId: own.id, expectedVersion: own.version }] : null;
    const outcome = await act({ municipalityId: neighbour.id, itemIds, replacing });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') {
      onConflict();
      return false;
    }
    toast(t(`take.done.${item.stance}`, { place: neighbour.shortName }));
    onDone();
    return true;
  };
  return { take, busy, trouble };
}
