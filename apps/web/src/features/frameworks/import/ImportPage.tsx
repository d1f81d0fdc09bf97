import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../ui/Button.js';
import { grouped } from '../../../ui/changes/change-groups.js';
import { ChangeGroupSection } from '../../../ui/changes/ChangeGroupSection.js';
import { Field } from '../../../ui/Field.js';
import { useLocale } from '../../../ui/format.js';
import { Notice } from '../../../ui/Notice.js';
import { ActionBar, PageHead } from '../../../ui/Page.js';
import { useToast } from '../../../ui/Toast.js';
import { placeOf } from '../releases/changes.js';
import { useReleaseWording } from '../releases/useReleaseWording.js';
import { sendFile, type ImportOutcome } from './import-file.js';

/** A file read twice: first what it would change, then for good. */
export function ImportPage() {
  const { t } = useTranslation('draft');
  const { outcome, busy, choose, apply } = useImport();
  const ready = outcome?.kind === 'read' && outcome.answer.changed;
  return (
    <div className="page">
      <PageHead
        title={t('file.title')}
        state={t(ready ? 'file.checked' : 'file.state')}
        back={{ to: '/rahmenkonzept/fassungen', label: t('toReleases') }}
        intro={<p>{t('file.intro')}</p>}
      />
      <Field label={t('file.label')} hint={t('file.hint')}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept=".xlsx,.json"
            onChange={({ target }) => target.files?.[0] && void choose(target.files[0])}
          />
        )}
      </Field>
      {busy && <p role="status">{t('file.reading')}</p>}
      {outcome && <Reading outcome={outcome} />}
      {ready && (
        <ActionBar>
          <Button variant="primary" text={t('file.apply')} busy={busy} onClick={() => void apply()} />
        </ActionBar>
      )}
    </div>
  );
}

function Reading({ outcome }: { readonly outcome: ImportOutcome }) {
  const { t } = useTranslation('draft');
  const wording = useReleaseWording();
  if (outcome.kind === 'failed') return <Notice tone="warning" title={t('file.failed')} live />;
  if (outcome.kind === 'refused') return <Issues issues={outcome.issues} />;
  const { changed, changes } = outcome.answer;
  if (!changed) return <Notice tone="info" title={t('file.unchanged')} live />;
  return (
    <>
      <Notice tone="info" title={t('file.changes', { count: changes.length })} live>
        <p>{t('file.dry')}</p>
      </Notice>
      {grouped(changes, placeOf).map((group) => (
        <ChangeGroupSection key={group.place} group={group} wording={wording} />
      ))}
    </>
  );
}

function Issues({ issues }: { readonly issues: Extract<ImportOutcome, { kind: 'refused' }>['issues'] }) {
  const { t } = useTranslation('draft');
  const id = useId();
  return (
    <Notice tone="danger" title={t('file.refused', { count: issues.length })} live>
      <ul id={id}>
        {issues.map(({ path, message }, index) => (
          <li key={index}>
            {path && <strong>{path}: </strong>}
            {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function useImport() {
  const { t } = useTranslation('draft');
  const locale = useLocale();
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  const navigate = useNavigate();
  const send = async (chosen: File, dryRun: boolean) => {
    setBusy(true);
    const answer = await sendFile(chosen, { dryRun, locale });
    setBusy(false);
    setOutcome(answer);
    return answer;
  };
  const choose = (chosen: File) => {
    setFile(chosen);
    return send(chosen, true);
  };
  const apply = async () => {
    if (!file || (await send(file, false)).kind !== 'read') return;
    toast(t('file.done'));
    await navigate('/rahmenkonzept/entwurf');
  };
  return { outcome, busy, choose, apply };
}
