import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../ui/values/format.js';
import type { Overview } from './overview.js';

interface Figure {
  readonly name: 'decided' | 'inOwnWords' | 'openComments' | 'submitted' | 'granted';
  readonly to: string;
  readonly value: string;
  /** Null where the history cannot say it. */
  readonly change: number | null;
  readonly changeText: (change: number) => string;
}

interface FiguresProps {
  readonly figures: Overview['figures'];
  readonly comparedWith: string;
}

/** Five figures with their change since the month before. */
export function Figures({ figures, comparedWith }: FiguresProps) {
  const { t } = useTranslation('reporting');
  const { day } = useFormats();
  const shown = useFigures(figures);
  return (
    <section className="stack stack--close overview__figures" aria-labelledby="figures">
      <h2 id="figures">{t('overview.figures.title')}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('overview.figures.figure')}</span>
            </th>
            <th scope="col" className="number">
              {t('overview.figures.value')}
            </th>
            <th scope="col" className="number">
              {t('overview.figures.change', { day: day(comparedWith) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((figure) => (
            <FigureRow key={figure.name} figure={figure} />
          ))}
        </tbody>
      </table>
      {shown.some(({ change }) => change === null) && <p className="small quiet">{t('overview.figures.unknownNote')}</p>}
    </section>
  );
}

function useFigures({ decided, inOwnWords, openComments, submitted, granted }: Overview['figures']): Figure[] {
  const { t } = useTranslation('reporting');
  const { number, money } = useFormats();
  const count = ({ value, change }: { value: number; change: number | null }) => ({ value: number(value), change, changeText: number });
  return [
    {
      name: 'decided',
      to: '/konzept',
      ...count(decided),
      value: t('overview.figures.ofTotal', { value: decided.value, total: decided.total ?? 0 }),
    },
    { name: 'inOwnWords', to: '/konzept', ...count(inOwnWords) },
    { name: 'openComments', to: '/konzept/durchsicht', ...count(openComments) },
    { name: 'submitted', to: '/foerderung', ...count(submitted) },
    { name: 'granted', to: '/foerderung', value: money(granted.cents), change: granted.change, changeText: money },
  ];
}

function FigureRow({ figure: { name, to, value, change, changeText } }: { readonly figure: Figure }) {
  const { t } = useTranslation('reporting');
  return (
    <tr>
      <th scope="row">
        <Link to={to}>{t(`overview.figures.${name}`)}</Link>
      </th>
      <td className="number figure">{value}</td>
      <td className="number quiet">{change === null ? <Unknown /> : signed(change, changeText, t('overview.figures.unchanged'))}</td>
    </tr>
  );
}

function Unknown() {
  const { t } = useTranslation('reporting');
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('overview.figures.unknown')}</span>
    </>
  );
}

function signed(change: number, text: (change: number) => string, unchanged: string): string {
  if (change === 0) return unchanged;
  return change > 0 ? `+${text(change)}` : `\u2212${text(-change)}`;
}
