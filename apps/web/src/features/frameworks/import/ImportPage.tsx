import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../ui/Button.js';
import { grouped } from '../../../ui/changes/change-groups.js';
import { ChangeGroupSection } from '../../../ui/changes/ChangeGroupSection.js';
import { FileField } from '../../../ui/form/FileField.js';
import { useLocale } from '../../../ui/values/format.js';
import { Notice } from '../../../ui/feedback/Notice.js';
import { ActionBar, PageHead } from '../../../ui/page/Page.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { inReadingOrder, placeOf } from '../releases/changes.js';
import { useReleaseWording } from '../releases/useReleaseWording.js';
import { sendFile, stepOf, type ImportOutcome, type Progress } from './import-file.js';
import { ImportIssues } from './ImportIssues.js';
import './import.css';

/** A file read twice: first what it would change, then for good. */
export function ImportPage() {
  const { t } = useTranslation('draft');
  const { outcome, going, choose, apply } = useImport();
  const ready = !going?.dryRun && changesAnything(outcome);
  return (
    <div className="page">
      <PageHead
        title={t('file.title')}
        state={t(ready ? 'file.checked' : 'file.state')}
        back={{ to: '/rahmenkonzept/fassungen', label: t('toReleases') }}
        intro={<p>{t('file.intro')}</p>}
      />
      <FileField label={t('file.label')} hint={t('file.hint')} accept=".xlsx,.json" onChoose={(file) => void choose(file)} />
      {going ? <Going {...going} /> : outcome && <Reading outcome={outcome} />}
      {ready && (
        <ActionBar>
          <Button variant="primary" text={t('file.apply')} busy={going !== null} onClick={() => void apply()} />
        </ActionBar>
      )}
    </div>
  );
}

const changesAnything = (outcome: ImportOutcome | null) => outcome?.kind === 'read' && outcome.answer.changed;

function Reading({ outcome }: { readonly outcome: ImportOutcome }) {
  const { t } = useTranslation('draft');
  const wording = useReleaseWording();
  if (outcome.kind === 'refused') return <ImportIssues issues={outcome.issues} />;
  if (outcome.kind !== 'read') return <Notice tone="warning" title={t(`file.${outcome.kind}`)} live />;
  const { changed, header, changes } = outcome.answer;
  if (!changed) return <Notice tone="info" title={t('file.unchanged')} live />;
  return (
    <>
      <Notice tone="info" title={t('file.changes', { count: changes.length })} live>
        {header.length > 0 && <p>{t('file.header', { fields: header.map((field) => t(`file.head.${field as 'title'}`)).join(', ') })}</p>}
        <p>{t('file.dry')}</p>
      </Notice>
      {grouped(inReadingOrder(changes), placeOf).map((group) => (
        <ChangeGroupSection key={group.place} group={group} wording={wording} />
      ))}
    </>
  );
}

interface Going {
  readonly progress: Progress;
  readonly dryRun: boolean;
}

function Going({ progress, dryRun }: Going) {
  const { t } = useTranslation('draft');
  const text = t(`file.${progress.kind}`);
  const { step, count, share } = stepOf(progress, dryRun);
  return (
    <div className="stack stack--tight import-going">
      <p role="status">
        {text} <span className="quiet">{t('file.step', { step, count })}</span>
      </p>
      <progress className="import-progress" aria-label={text} value={share} />
    </div>
  );
}

function useImport() {
  const { t } = useTranslation('draft');
  const locale = useLocale();
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [going, setGoing] = useState<Going | null>(null);
  const toast = useToast();
  const navigate = useNavigate();
  const send = async (chosen: File, dryRun: boolean) => {
    const onProgress = (progress: Progress) => setGoing({ progress, dryRun });
    onProgress({ kind: 'sending', share: 0 });
    const answer = await sendFile(chosen, { dryRun, locale, onProgress });
    setGoing(null);
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
  return { outcome, going, choose, apply };
}
