import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOneTimeAct } from '../../../../api/act.js';
import { AddFrameworkIndicatorDocument, type IndicatorDirection, type IndicatorLevel } from '../../../../graphql/graphql.js';
import { Button } from '../../../../ui/Button.js';
import { Dialog } from '../../../../ui/dialog/Dialog.js';
import { TextField } from '../../../../ui/form/Field.js';
import { Form } from '../../../../ui/form/Form.js';
import { ProblemSummary } from '../../../../ui/feedback/ProblemSummary.js';
import { useForm } from '../../../../ui/form/useForm.js';
import type { Draft } from '../draft-tree.js';
import { nextIndicatorCode } from './indicator-form.js';
import { DirectionSelect, LevelSelect } from './IndicatorChoices.js';
import { useIndicatorLink } from './useIndicatorLink.js';

interface AddIndicatorProps {
  readonly draft: Draft;
  /** The goal or measure it is to measure at once. */
  readonly itemId?: string;
}

export function AddIndicator(props: AddIndicatorProps) {
  const { t } = useTranslation('draft');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small icon="add" text={t('indicator.add')} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      {open && <AddDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function AddDialog({ draft, itemId, onClose }: AddIndicatorProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('draft');
  const formId = useId();
  const { form, change, sending } = useAdding(draft, itemId, onClose);
  const bind = (field: 'code' | 'title' | 'unit') => ({
    label: t(`form.${field}`),
    required: true,
    value: form[field],
    onChange: (value: string) => change({ ...form, [field]: value }),
    error: sending.errorAt(field),
  });
  return (
    <Dialog
      title={t('indicator.add')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t('add.act')} busy={sending.busy} />
        </>
      }
    >
      <ProblemSummary trouble={sending.trouble} />
      <Form id={formId} className="stack" sending={sending}>
        <div className="draft-name">
          <TextField {...bind('code')} />
          <TextField {...bind('title')} />
        </div>
        <TextField {...bind('unit')} hint={t('indicator.unitHint')} />
        <DirectionSelect value={form.direction} onChange={(direction) => change({ ...form, direction })} />
        <LevelSelect value={form.level} onChange={(level) => change({ ...form, level })} />
        <p className="quiet small">{t('indicator.addHint')}</p>
      </Form>
    </Dialog>
  );
}

function useAdding(draft: Draft, itemId: string | undefined, onClose: () => void) {
  const { t } = useTranslation('draft');
  const [form, change] = useState<{ code: string; title: string; unit: string; direction: IndicatorDirection; level: IndicatorLevel }>({
    ...{ code: nextIndicatorCode(draft.indicators.map(({ code }) => code)), title: '', unit: '' },
    ...{ direction: 'higher', level: 'municipality' },
  });
  const [act] = useOneTimeAct(AddFrameworkIndicatorDocument, 'addFrameworkIndicator');
  const { link } = useIndicatorLink();
  const navigate = useNavigate();
  const sending = useForm({
    needs: { code: [form.code, t('needs.code')], title: [form.title, t('needs.title')], unit: [form.unit, t('needs.unit')] },
    send: () => act({ input: form }),
    done: async ({ id }) => {
      if (itemId) await link({ indicatorId: id, itemId, linked: true });
      onClose();
      await navigate(`/rahmenkonzept/entwurf/${id}`);
    },
  });
  return { form, change, sending };
}
