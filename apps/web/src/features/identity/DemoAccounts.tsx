import { useTranslation } from 'react-i18next';
import type { Installation } from '../../api/viewer.js';

interface DemoAccountsProps {
  readonly demo: NonNullable<Installation['demo']>;
  readonly onChoose: (email: string) => void;
}

type DemoAccount = DemoAccountsProps['demo']['accounts'][number];

export function DemoAccounts({ demo, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation('identity');
  return (
    <section className="stack demo-accounts" aria-labelledby="demo-accounts">
      <div className="stack stack--tight">
        <h2 id="demo-accounts">{t('demo.title')}</h2>
        <p className="quiet">{demo.note}</p>
      </div>
      <div className="demo-accounts__places">
        {byPlace(demo.accounts).map(([place, accounts]) => (
          <Place key={place} place={place} accounts={accounts} onChoose={onChoose} />
        ))}
      </div>
    </section>
  );
}

interface PlaceProps {
  readonly place: string;
  readonly accounts: readonly DemoAccount[];
  readonly onChoose: (email: string) => void;
}

const Place = ({ place, accounts, onChoose }: PlaceProps) => (
  <div>
    <h3>{place}</h3>
    <ul role="list">
      {accounts.map(({ email, name, roleLabel }) => (
        <li key={email}>
          <button type="button" className="demo-account" onClick={() => onChoose(email)}>
            {roleLabel} <span className="quiet">· {name}</span>
          </button>
        </li>
      ))}
    </ul>
  </div>
);

function byPlace(accounts: readonly DemoAccount[]): [string, DemoAccount[]][] {
  const places = new Map<string, DemoAccount[]>();
  for (const account of accounts) places.set(account.place, [...(places.get(account.place) ?? []), account]);
  return [...places];
}
