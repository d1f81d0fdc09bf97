import { useTranslation } from 'react-i18next';
import type { ConceptDocumentPartsFragment } from '../../../graphql/graphql.js';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { useFormats } from '../../../ui/values/format.js';
import { ProblemSummary } from '../../../ui/feedback/ProblemSummary.js';
import { Download } from './Download.js';
import { useRequest } from './useRequest.js';

interface DocumentListProps {
  readonly municipalityId: string;
  readonly documents: readonly ConceptDocumentPartsFragment[];
}

export function DocumentList({ municipalityId, documents }: DocumentListProps) {
  const { t } = useTranslation('documents');
  return (
    <section className="stack" aria-labelledby="documents">
      <h2 id="documents">{t('list.title')}</h2>
      {documents.length === 0 ? (
        <Empty title={t('list.empty')}>{t('list.emptyText')}</Empty>
      ) : (
        <table className="table table--cards">
          <thead>
            <tr>
              <th scope="col">{t('list.document')}</th>
              <th scope="col">{t('list.revision')}</th>
              <th scope="col">{t('list.requested')}</th>
              <th scope="col">{t('list.file')}</th>
            </tr>
          </thead>
          <tbody>
            {documents.map((document) => (
              <Row key={document.id} document={document} municipalityId={municipalityId} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps {
  readonly document: ConceptDocumentPartsFragment;
  readonly municipalityId: string;
}

function Row({ document, municipalityId }: RowProps) {
  const { t } = useTranslation('documents');
  const { moment } = useFormats();
  const { format, stanceMarkers, revision, filename, requestedAt, requestedBy } = document;
  return (
    <tr>
      <th scope="row">
        {t(`format.${format}`)}
        {stanceMarkers && format !== 'pptx' && <span className="document__option">{t('withMarkers')}</span>}
        <span className="document__option">{filename}</span>
      </th>
      <td data-label={t('list.revision')}>{revision}</td>
      <td data-label={t('list.requested')}>
        <div>
          {moment(requestedAt)}
          {requestedBy && <span className="document__option">{t('list.by', { name: requestedBy })}</span>}
        </div>
      </td>
      <td data-label={t('list.file')}>
        <Result document={document} municipalityId={municipalityId} />
      </td>
    </tr>
  );
}

function Result({ document, municipalityId }: RowProps) {
  if (document.state === 'done') return <Kept document={document} />;
  return document.state === 'failed' ? <Failed document={document} municipalityId={municipalityId} /> : <Progress document={document} />;
}

function Kept({ document }: Pick<RowProps, 'document'>) {
  const { t } = useTranslation('documents');
  const { day } = useFormats();
  const { keptUntil } = document;
  return (
    <div>
      <Download document={document} />
      <span className="document__option">{keptUntil ? t('list.keptUntil', { day: day(keptUntil) }) : t('list.stays')}</span>
    </div>
  );
}

/** Long work shows that it runs and may be left. */
function Progress({ document: { filename, stepsDone: done, stepsTotal: total } }: Pick<RowProps, 'document'>) {
  const { t } = useTranslation('documents');
  const words = done === 0 ? t('progress.queued') : t(`progress.step_${done === 1 ? 1 : 2}`);
  return (
    <div className="document__progress">
      <progress value={done} max={total} aria-label={t('progress.label', { name: filename, done, total })} />
      <span>{words}</span>
      <span className="document__option">{t('progress.leave')}</span>
    </div>
  );
}

function Failed({ document, municipalityId }: RowProps) {
  const { t } = useTranslation('documents');
  const { revisionId, format, stanceMarkers } = document;
  const { sending } = useRequest({ municipalityId, revisionId, format, stanceMarkers });
  return (
    <div className="stack stack--tight document__failure">
      <div>
        <Badge tone="danger" text={t('failed')} />
      </div>
      <p className="small">{document.failure}</p>
      <ProblemSummary trouble={sending.trouble} />
      <div>
        <Button small text={t('list.retry')} busy={sending.busy} onClick={() => sending.submit()} />
      </div>
    </div>
  );
}
