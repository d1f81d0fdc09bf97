import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import {
  type FactPartsFragment,
  type FinishedTakeoverMergePartsFragment as FinishedMerge,
  TakeBackTakeoverMergeDocument,
} from '../../../graphql/graphql.js';
import { ConfirmDialog } from '../../../ui/dialog/AskFirst.js';
import { Button } from '../../../ui/Button.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { byEntry } from './by-entry.js';

interface TakeBackProps {
  readonly merge: FinishedMerge;
  /** Reads again what would be lost: others may write in the draft. */
  readonly refresh: () => void;
}

/** The way back from a finished merge while the draft is a draft; what was written there since is named before it goes. */
export function TakeBack({ merge, refresh }: TakeBackProps) {
  const { t } = useTranslation('takeover');
  const [asking, setAsking] = useState(false);
  const ask = () => {
    refresh();
    setAsking(true);
  };
  return (
    <>
      <Button text={t('takeBack.label')} aria-haspopup="dialog" onClick={ask} />
      {asking && <TakeBackDialog merge={merge} refresh={refresh} onClose={() => setAsking(false)} />}
    </>
  );
}

function TakeBackDialog({ merge, refresh, onClose }: TakeBackProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('takeover');
  const [act, busy] = useOneTimeAct(TakeBackTakeoverMergeDocument, 'takeBackTakeoverMerge');
  const toast = useToast();
  const takeBack = async () => {
    const outcome = await act({ expectedVersion: merge.version, seen: merge.seen });
    if (outcome.kind !== 'done') refresh();
    return outcome;
  };
  const isLossless = merge.lost.length === 0;
  return (
    <ConfirmDialog
      title={t('takeBack.title')}
      act={t(isLossless ? 'takeBack.act' : 'takeBack.actAll')}
      busy={busy}
      confirm={takeBack}
      onDone={() => toast(t('takeBack.done'))}
      onClose={onClose}
    >
      <p>{t('takeBack.text', { number: merge.targetRelease.number })}</p>
      {isLossless ? <p>{t('takeBack.nothingLost')}</p> : <Lost changes={merge.lost} />}
    </ConfirmDialog>
  );
}

function Lost({ changes }: { readonly changes: readonly FactPartsFragment[] }) {
  const { t } = useTranslation('takeover');
  const releases = useTranslation('releases').t;
  const nameOf = ({ field, kind }: FactPartsFragment) =>
    field ? releases(`attribute.${field as 'title'}`, { defaultValue: field }) : releases(`change.${kind}`);
  return (
    <>
      <p>
        <strong>{t('takeBack.lost', { count: changes.length })}</strong>
      </p>
      <ul>
        {byEntry(changes).map(([first, ...more]) => (
          <li key={first.itemId}>
            {first.code} {first.title} <span className="quiet">· {[first, ...more].map(nameOf).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
