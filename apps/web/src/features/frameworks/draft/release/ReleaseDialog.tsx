import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FrameworkReleasesDocument, type ReleaseHeaderPartsFragment } from '../../../../graphql/graphql.js';
import { Button } from '../../../../ui/Button.js';
import { DateField } from '../../../../ui/form/DateField.js';
import { Dialog } from '../../../../ui/dialog/Dialog.js';
import { TextField } from '../../../../ui/form/Field.js';
import { Form } from '../../../../ui/form/Form.js';
import { Loaded } from '../../../../ui/feedback/Loaded.js';
import { ProblemSummary } from '../../../../ui/feedback/ProblemSummary.js';
import { Tick } from '../../../../ui/form/Tick.js';
import type { Draft } from '../draft-tree.js';
import { ReleasePreview } from './ReleasePreview.js';
import { useRelease } from './useRelease.js';

interface ReleaseDialogProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** The resolution under which the draft becomes the release in force. */
export function ReleaseDialog(props: ReleaseDialogProps) {
  const query = useQuery({ query: FrameworkReleasesDocument });
  return (
    <Loaded query={query}>
      {({ frameworkReleases }) => <Asking {...props} inForce={frameworkReleases.find(({ id }) => id === props.draft.inForceId)} />}
    </Loaded>
  );
}

function Asking({ draft, inForce, onClose }: ReleaseDialogProps & { readonly inForce: ReleaseHeaderPartsFragment | undefined }) {
  const { t } = useTranslation('draft');
  const formId = useId();
  const release = useRelease(draft, inForce, onClose);
  return (
    <Dialog
      title={t('release.title', { number: draft.number })}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t('release.act')} busy={release.sending.busy} />
        </>
      }
    >
      <ProblemSummary trouble={release.sending.trouble} />
      <ReleasePreview draft={draft} inForce={inForce} />
      <Form id={formId} className="stack" sending={release.sending}>
        <Terms release={release} inForce={inForce} />
        <Tick
          label={t('release.confirm', { number: draft.number })}
          checked={release.confirmed}
          onChange={release.confirm}
          error={release.sending.errorAt('confirmed')}
        />
      </Form>
    </Dialog>
  );
}

type Release = ReturnType<typeof useRelease>;

interface TermsProps {
  readonly release: Release;
  readonly inForce: ReleaseHeaderPartsFragment | undefined;
}

function Terms({ release: { form, change, sending }, inForce }: TermsProps) {
  const { t } = useTranslation('draft');
  const bind = (field: keyof typeof form) => ({
    value: form[field],
    onChange: (value: string) => change({ ...form, [field]: value }),
    error: sending.errorAt(field),
  });
  const proposed = inForce?.validTo && form.validTo === inForce.validTo;
  return (
    <>
      <TextField label={t('release.name')} required {...bind('title')} />
      <TextField label={t('resolution.body', { ns: 'ui' })} hint={t('release.bodyHint')} required {...bind('body')} />
      <DateField label={t('resolution.date', { ns: 'ui' })} {...bind('date')} />
      <TextField label={t('resolution.paperNumber', { ns: 'ui' })} optional {...bind('paperNumber')} />
      <TextField label={t('release.url')} inputMode="url" optional {...bind('url')} />
      <DateField label={t('release.validFrom')} {...bind('validFrom')} />
      <DateField label={t('release.validTo')} optional {...bind('validTo')} />
      {proposed && <p className="quiet">{t('release.proposed', { number: inForce.number })}</p>}
    </>
  );
}
