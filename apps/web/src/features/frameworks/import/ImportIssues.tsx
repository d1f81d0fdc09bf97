import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/Notice.js';
import { messageOf, placeOfIssue, type ImportIssue } from './import-file.js';

const wholeFile = 'file';

/** Every error with sheet, row and column, as one finds it in the workbook. */
export function ImportIssues({ issues }: { readonly issues: readonly ImportIssue[] }) {
  const { t } = useTranslation('draft');
  return (
    <>
      <Notice tone="danger" title={t('file.refused', { count: issues.length })} live />
      <table className="table table--cards">
        <thead>
          <tr>
            {(['sheet', 'row', 'column', 'what'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`file.issue.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue, index) => (
            <Row key={index} issue={issue} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ issue }: { readonly issue: ImportIssue }) {
  const { t } = useTranslation('draft');
  const { sheet, row, column } = placeOfIssue(issue) ?? { sheet: issue.path === wholeFile ? '' : issue.path, row: '', column: '' };
  return (
    <tr>
      <th scope="row">{sheet || t('file.label')}</th>
      <td data-label={t('file.issue.row')}>{row || '–'}</td>
      <td data-label={t('file.issue.column')}>{column || '–'}</td>
      <td data-label={t('file.issue.what')}>{messageOf(issue)}</td>
    </tr>
  );
}
