import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ConceptDocumentFormat, ConceptDocumentsQuery } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Choices } from '../../../ui/form/Choices.js';
import { Select } from '../../../ui/form/Field.js';
import { Notice } from '../../../ui/feedback/Notice.js';
import { Form } from '../../../ui/form/Form.js';
import { ProblemSummary } from '../../../ui/feedback/ProblemSummary.js';
import { Download } from './Download.js';
import { useRequest } from './useRequest.js';

interface MakeDocumentProps {
  readonly municipalityId: string;
  readonly revisions: ConceptDocumentsQuery['conceptRevisions'];
}

const formats: readonly ConceptDocumentFormat[] = ['pdf', 'docx', 'pptx'];

/** Which revision, as what, with or without markers; the revision stands in the address. */
export function MakeDocument({ municipalityId, revisions }: MakeDocumentProps) {
  const { t } = useTranslation('documents');
  const { revision, revisionId, choose } = useChosenRevision(revisions);
  const [format, setFormat] = useState<ConceptDocumentFormat>('pdf');
  const [stanceMarkers, setMarkers] = useState(false);
  const { sending, found } = useRequest({ municipalityId, revisionId, format, stanceMarkers });
  return (
    <Form className="make-document no-print" aria-labelledby="make-document" sending={sending}>
      <h2 id="make-document">{t('make.title')}</h2>
      <ProblemSummary trouble={sending.trouble} />
      <Choices
        legend={t('make.format')}
        choices={formats.map((value) => ({ value, label: t(`choice.${value}.label`), text: t(`choice.${value}.text`) }))}
        value={format}
        onChange={setFormat}
      />
      {format !== 'pptx' && (
        <label className="make-document__markers">
          <input type="checkbox" checked={stanceMarkers} onChange={(event) => setMarkers(event.target.checked)} />
          <span>{t('make.markers')}</span>
        </label>
      )}
      <div className="make-document__last">
        <Select label={t('make.revision')} value={revisionId} onChange={choose}>
          {revisions.map(({ id, number, state }) => (
            <option key={id} value={id}>
              {t('make.option', { number, state: t(`revisionState.${state}`) })}
            </option>
          ))}
        </Select>
        <Button type="submit" variant="primary" text={t('make.submit')} busy={sending.busy} />
      </div>
      {found && (
        <Notice tone="info" title={t('found')} live>
          <p className="small">{found.filename}</p>
          <Download document={found} />
        </Notice>
      )}
      {revision && revision.state !== 'adopted' && <p className="small quiet">{t('make.draft')}</p>}
    </Form>
  );
}

function useChosenRevision(revisions: MakeDocumentProps['revisions']) {
  const [parameters, setParameters] = useSearchParams();
  const wanted = parameters.get('fassung');
  const revision = revisions.find(({ number }) => String(number) === wanted) ?? revisions[0];
  const choose = (id: string) => {
    const chosen = revisions.find((candidate) => candidate.id === id);
    setParameters(chosen ? { fassung: String(chosen.number) } : {}, { replace: true });
  };
  return { revision, revisionId: revision?.id ?? '', choose };
}
