import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSurroundings } from '../../../../api/viewer.js';
import { Badge, ExampleBadge } from '../../../../ui/Badge.js';
import { Button } from '../../../../ui/Button.js';
import { useFormats } from '../../../../ui/values/format.js';
import { Corrections } from './Corrections.js';
import { PaperLink } from './PaperLink.js';
import { RecordDialog } from './RecordDialog.js';
import { RemoveRecord } from './RemoveRecord.js';
import { outcomeOf, type CouncilRecord } from '../way.js';

interface RecordTableProps {
  readonly records: readonly CouncilRecord[];
  readonly editable: boolean;
}

/** Meetings, the latest first. */
export function RecordTable({ records, editable }: RecordTableProps) {
  const { t } = useTranslation('council');
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t('record.date')}</th>
          <th scope="col">{t('record.body')}</th>
          <th scope="col">{t('record.subject')}</th>
          <th scope="col">{t('record.paperNumber')}</th>
          <th scope="col">{t('record.result')}</th>
          {editable && <td />}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <Row key={record.id} record={record} editable={editable} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ record, editable }: { readonly record: CouncilRecord; readonly editable: boolean }) {
  const { t } = useTranslation('council');
  const { day } = useFormats();
  const { date, body, bodyKind, revision, releaseNumber, note, origin } = record;
  return (
    <tr>
      <th scope="row" className="nowrap">
        {day(date)}
      </th>
      <td data-label={t('record.body')}>
        <span>
          {body} <ExampleBadge origin={origin} />
          <span className="small quiet council__second">{t(`bodyKind.${bodyKind}`)}</span>
        </span>
      </td>
      <td data-label={t('record.subject')}>
        {revision === null ? t('record.release', { number: releaseNumber ?? '' }) : t('record.revision', { number: revision })}
      </td>
      <td data-label={t('record.paperNumber')}>
        <Paper record={record} />
      </td>
      <td data-label={t('record.result')}>
        <span>
          <Outcome record={record} />
          {note && <span className="small council__second prose">{note}</span>}
          <Corrections corrections={record.corrections} />
        </span>
      </td>
      {editable && (
        <td className="council__acts no-print">
          <Acts record={record} />
        </td>
      )}
    </tr>
  );
}

const tones = {
  planned: 'info',
  open: 'warning',
  recommended: 'success',
  approved: 'success',
  approved_with_changes: 'success',
  postponed: 'warning',
  rejected: 'danger',
  noted: 'neutral',
} as const;

export function Outcome({ record }: { readonly record: Pick<CouncilRecord, 'date' | 'result'> }) {
  const { t } = useTranslation('council');
  const outcome = outcomeOf(record, useSurroundings().installation.today);
  return <Badge tone={tones[outcome]} text={t(`outcome.${outcome}`)} />;
}

function Paper({ record: { paperNumber, url } }: { readonly record: CouncilRecord }) {
  const { t } = useTranslation('council');
  const text = paperNumber ?? (url ? t('record.paper') : null);
  if (!text) return <span className="quiet">–</span>;
  if (!url) return text;
  return <PaperLink text={text} url={url} />;
}

function Acts({ record }: { readonly record: CouncilRecord }) {
  const { t } = useTranslation('council');
  const { day } = useFormats();
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(null);
  const name = `${record.body}, ${day(record.date)}`;
  const way = record.frozen ? 'correct' : 'edit';
  const close = () => setDoing(null);
  return (
    <div className="row">
      <Button small variant="tertiary" text={t(`${way}.open`)} aria-label={t(`${way}.label`, { name })} onClick={() => setDoing('edit')} />
      {!record.frozen && (
        <Button
          small
          variant="tertiary"
          text={t('remove.open')}
          aria-label={t('remove.label', { name })}
          onClick={() => setDoing('remove')}
        />
      )}
      {doing === 'edit' && <RecordDialog kind={record.kind} record={record} adopted={record.frozen} onClose={close} />}
      {doing === 'remove' && <RemoveRecord record={record} onClose={close} />}
    </div>
  );
}
