import { useTranslation } from 'react-i18next';
import { Code } from '../../../../ui/Code.js';
import type { Question } from './merge-questions.js';

export function QuestionName({ question: { code, title, field } }: { readonly question: Question }) {
  const { t } = useTranslation('merge');
  return (
    <>
      <Code code={code} />
      <span>
        {title} <span className="quiet">· {t(`field.${field}`)}</span>
      </span>
    </>
  );
}
