import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './Field.js';
import { useFormats } from '../values/format.js';
import './file-field.css';

interface FileFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** The endings a file may have, as the attribute `accept` lists them. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

/** One file, chosen or dropped; the words are ours, because those of the browser follow its own language. */
export function FileField({ label, hint, accept, onChoose }: FileFieldProps) {
  const { t } = useTranslation('ui');
  const [chosen, setChosen] = useState<File | null>(null);
  const [above, setAbove] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    setChosen(file);
    onChoose(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setAbove(false);
    take(event.dataTransfer.files);
  };
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <div
          className={`file-field ${above ? 'file-field--above' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setAbove(true);
          }}
          onDragLeave={() => setAbove(false)}
          onDrop={drop}
        >
          <input
            {...wiring}
            type="file"
            className="visually-hidden"
            accept={accept}
            onClick={({ currentTarget }) => (currentTarget.value = '')}
            onChange={({ target }) => take(target.files)}
          />
          <label className="kern-btn kern-btn--secondary" htmlFor={wiring.id}>
            <span className="kern-label">{t(chosen ? 'file.other' : 'file.choose')}</span>
          </label>
          <Chosen file={chosen} />
        </div>
      )}
    </Field>
  );
}

function Chosen({ file }: { readonly file: File | null }) {
  const { t } = useTranslation('ui');
  const { kilobytes } = useFormats();
  if (!file) return <span className="quiet file-field__drop">{t('file.drop')}</span>;
  return (
    <span className="file-field__name">
      {file.name} <span className="quiet">{kilobytes(file.size)}</span>
    </span>
  );
}
