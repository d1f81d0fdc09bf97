import { useTranslation } from 'react-i18next';
import type { Installation } from '../../api/viewer.js';

interface DemoAccountsProps {
  readonly demo: NonNullable<Installation['demo']>;
  readonly onChoose: (email: string) => void;
}

export function DemoAccounts({ demo, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation('identity');
  return (
    <section className="stack demo-accounts" aria-labelledby="demo-accounts">
      <div className="stack stack--tight">
        <h2 id="demo-accounts">{t('demo.title')}</h2>
        <p className="quiet">{demo.note}</p>
      </div>
      <ul role="list">
        {demo.accounts.map((account) => (
          <li key={account.email}>
            <button type="button" className="demo-account" onClick={() => onChoose(account.email)}>
              <span className="demo-account__place">{account.place}</span>
              <span>
                {account.roleLabel}
                <span className="quiet"> · {account.name}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
