import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useViewer } from '../../../api/viewer.js';
import { SubNavigation } from '../../../ui/page/SubNavigation.js';
import { currentEntry, entriesFor, ownConcept } from './concept-nav.js';

/** The pages of one municipality's concept; concept-nav.ts lists them. */
export function ConceptNav({ address = ownConcept }: { readonly address?: string }) {
  const { t } = useTranslation('concepts');
  const { role } = useViewer().acting;
  const { pathname } = useLocation();
  const current = currentEntry(address, pathname);
  const links = entriesFor({ role, own: address === ownConcept }).map(({ name, path }) => ({
    to: address + path,
    label: t(`nav.${name}`),
    current: name === current,
  }));
  return <SubNavigation label={t('nav.label')} links={links} />;
}
