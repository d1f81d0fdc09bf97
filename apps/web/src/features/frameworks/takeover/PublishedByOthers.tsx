import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOneTimeAct } from '../../../api/act.js';
import { type PublishedFrameworkPartsFragment as Published, TakeOverFrameworkDocument } from '../../../graphql/graphql.js';
import { AskFirst } from '../../../ui/dialog/AskFirst.js';
import { Button } from '../../../ui/Button.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { useFormats } from '../../../ui/values/format.js';
import { useToast } from '../../../ui/feedback/Toast.js';

interface PublishedByOthersProps {
  readonly published: readonly Published[];
  /** The district the own framework follows already. */
  readonly followed: string | null;
}

export function PublishedByOthers({ published, followed }: PublishedByOthersProps) {
  const { t } = useTranslation('takeover');
  return (
    <section className="stack stack--close">
      <h2>{t('others.title')}</h2>
      {published.length === 0 && <Empty title={t('others.none')}>{t('others.noneText')}</Empty>}
      {published.map((framework) => (
        <Framework key={framework.id} framework={framework} followed={followed} />
      ))}
    </section>
  );
}

function Framework({ framework, followed }: { readonly framework: Published } & Pick<PublishedByOthersProps, 'followed'>) {
  const { t } = useTranslation('takeover');
  const { day } = useFormats();
  const { districtName, title, releaseNumber, resolutionBody, resolutionDate, goals, measures, fieldTitles } = framework;
  return (
    <article className="stack stack--tight">
      <h3>
        {districtName}: {title}
      </h3>
      <p className="quiet">
        {t('others.release', { number: releaseNumber, body: resolutionBody, date: day(resolutionDate) })} ·{' '}
        {t('others.size', { goals, measures })}
      </p>
      <details>
        <summary>
          {t('others.fields')} ({fieldTitles.length})
        </summary>
        <ol>
          {fieldTitles.map((field, index) => (
            <li key={index}>{field}</li>
          ))}
        </ol>
      </details>
      {followed === null ? (
        <TakeOver framework={framework} />
      ) : (
        <p className="quiet">{t(followed === districtName ? 'others.followed' : 'others.already', { name: followed })}</p>
      )}
    </article>
  );
}

function TakeOver({ framework: { id, districtName } }: { readonly framework: Published }) {
  const { t } = useTranslation('takeover');
  const [act, busy] = useOneTimeAct(TakeOverFrameworkDocument, 'takeOverFramework');
  const toast = useToast();
  const navigate = useNavigate();
  const show = () => {
    toast(t('others.taken', { name: districtName }));
    return navigate('/rahmenkonzept/entwurf');
  };
  return (
    <div className="row">
      <AskFirst
        button={(asking) => <Button {...asking} text={t('others.take')} />}
        title={t('others.takeTitle')}
        act={t('others.takeAct')}
        busy={busy}
        confirm={() => act({ publicationId: id })}
        onDone={show}
      >
        <p>{t('others.takeText')}</p>
      </AskFirst>
    </div>
  );
}
