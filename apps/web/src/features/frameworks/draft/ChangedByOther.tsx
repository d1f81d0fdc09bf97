import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/values/format.js';

export function ChangedByOther({ name, at }: { readonly name: string; readonly at: string | null }) {
  const { t } = useTranslation('draft');
  const { moment } = useFormats();
  const text = t('updated', { name, when: at ? moment(at) : '' });
  return (
    <span className="draft-other" title={text}>
      <span aria-hidden="true">{initialsOf(name)}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}

const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/)
    .map(([first = '']) => first)
    .filter((first) => first !== first.toLowerCase())
    .join('')
    .slice(0, 3);
