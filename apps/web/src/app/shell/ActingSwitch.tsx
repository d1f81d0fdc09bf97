import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/act.js';
import { placeOf, useSurroundings, useViewer, type Viewer } from '../../api/viewer.js';
import { ActAsDocument } from '../../graphql/graphql.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Icon } from '../../ui/Icon.js';

/** Who and where is acted for: always visible; a switch only for people with several memberships. */
export function ActingSwitch() {
  const viewer = useViewer();
  const { t } = useTranslation('app');
  if (viewer.memberships.length < 2) return <Acting membership={viewer.acting} />;
  return (
    <Disclosure
      className="acting"
      label={
        <>
          <Acting membership={viewer.acting} />
          <Icon name="arrow-down" />
          <span className="visually-hidden">{t('acting.change')}</span>
        </>
      }
    >
      {(close) => <Memberships viewer={viewer} onChosen={close} />}
    </Disclosure>
  );
}

function Acting({ membership }: { readonly membership: Viewer['acting'] }) {
  const { t } = useTranslation('app');
  return (
    <span className="acting__current">
      <span className="visually-hidden">{t('acting.for')} </span>
      <strong>{placeOf(membership)}</strong> <span className="acting__role">{t(`role.${membership.role}`)}</span>
    </span>
  );
}

function Memberships({ viewer, onChosen }: { readonly viewer: Viewer; readonly onChosen: () => void }) {
  const { t } = useTranslation('app');
  const [actAs] = useAct(ActAsDocument, 'actAs');
  const { renew } = useSurroundings();
  const navigate = useNavigate();
  const choose = async (membershipId: string) => {
    const outcome = await actAs({ membershipId });
    onChosen();
    if (outcome.kind !== 'done') return;
    await navigate('/');
    renew();
  };
  return (
    <>
      <p className="disclosure__title">{t('acting.for')}</p>
      <ul role="list">
        {viewer.memberships.map((membership) => (
          <li key={membership.id}>
            <button
              type="button"
              className="disclosure__item"
              aria-current={membership.id === viewer.acting.id || undefined}
              onClick={() => void choose(membership.id)}
            >
              <Acting membership={membership} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
