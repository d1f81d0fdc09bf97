import { useTranslation } from 'react-i18next';
import type { SaveState } from '../../api/autosave.js';
import { Button } from '../Button.js';
import { useFormats } from '../values/format.js';
import { Icon } from '../Icon.js';

/** Whether the typed text is safe: always at the same place, always in words. */
export function SaveStatus({
  state,
  onRetry,
  incomplete,
}: {
  readonly state: SaveState;
  readonly onRetry: () => void;
  readonly incomplete?: string;
}) {
  const { t } = useTranslation('ui');
  const { time } = useFormats();
  if (state.kind === 'failed') return <Unsaved text={t(`save.${state.failure.kind}`)} onRetry={onRetry} retry={t('retry')} />;
  if (state.kind === 'refused')
    return <Unsaved text={t('save.refused', { why: state.problem.message })} onRetry={onRetry} retry={t('retry')} />;
  const text = {
    untouched: '',
    waiting: t('save.saving'),
    saving: t('save.saving'),
    saved: state.kind === 'saved' ? t('save.saved', { time: time(state.at) }) : '',
    incomplete: t('save.incomplete', { what: incomplete ?? '' }),
    'changed-meanwhile': t('save.conflict'),
  }[state.kind];
  return (
    <p className="save-status" role="status">
      {state.kind === 'saved' && <Icon name="check" />}
      {text}
    </p>
  );
}

function Unsaved({ text, onRetry, retry }: { readonly text: string; readonly onRetry: () => void; readonly retry: string }) {
  return (
    <div className="save-status save-status--failed" role="alert">
      <Icon name="warning" />
      <span>{text}</span>
      <Button small text={retry} onClick={onRetry} />
    </div>
  );
}
