import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { isMunicipal, useViewer } from '../../api/viewer.js';
import {
  FrameworkDocument,
  LocalConceptDocument,
  VolunteerStandardsDocument,
  type FrameworkQuery,
  type LocalConceptQuery,
  type VolunteerStandardsQuery,
} from '../../graphql/graphql.js';
import { conceptContext } from '../../features/concepts/conceptContext.js';
import { addresses, destinations } from '../navigation.js';
import { searchable, type Place, type SearchablePlace } from './found.js';

interface Places {
  readonly places: readonly SearchablePlace[];
  /** Whether there may be more in a moment, or could not be read. */
  readonly state: 'loading' | 'incomplete' | 'complete';
}

/** The pages of the role, and every item it reads: of the own concept or of the framework, and of the volunteer standards. */
export function usePlaces(): Places {
  const { t } = useTranslation('app');
  const viewer = useViewer();
  const { role } = viewer.acting;
  const municipal = isMunicipal(viewer);
  const readsFramework = destinations[role].includes('framework');
  const cached = { variables: {}, requestPolicy: 'cache-first' } as const;
  const [ofConcept] = useQuery({ query: LocalConceptDocument, ...cached, context: conceptContext, pause: !municipal });
  const [ofFramework] = useQuery({ query: FrameworkDocument, ...cached, pause: !readsFramework });
  const [ofStandards] = useQuery({
    query: VolunteerStandardsDocument,
    ...cached,
    pause: !destinations[role].includes('standards'),
  });
  const answers = [ofConcept, ofFramework, ofStandards];
  const [concept, framework, catalogue] = [ofConcept.data, ofFramework.data, ofStandards.data];
  const places = useMemo(() => {
    const page = (address: string, title: string): Place => ({ address, code: null, title, trail: t('finder.page'), text: '' });
    const pages = destinations[role].map((destination) => page(addresses[destination], t(`navigation.${destination}`)));
    const items = concept ? placesOfConcept(concept) : framework ? placesOfFramework(framework) : [];
    return [...pages, page('/konto', t('account.page')), ...items, ...placesOfStandards(catalogue)].map(searchable);
  }, [t, role, concept, framework, catalogue]);
  const state = answers.some(({ fetching }) => fetching) ? 'loading' : answers.some(({ error }) => error) ? 'incomplete' : 'complete';
  return { places, state };
}

interface Worded {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly text?: string | null;
  readonly target?: string | null;
  readonly responsible?: string | null;
  readonly reason?: string | null;
  readonly district?: Pick<Worded, 'title' | 'text' | 'target' | 'responsible'> | null;
}

const at =
  (address: string, trail: string) =>
  ({ id, code, title, text, target, responsible, reason, district }: Worded): Place => ({
    address: `${address}/${id}`,
    code,
    title,
    trail,
    text: [text, target, responsible, reason, district?.title, district?.text, district?.target, district?.responsible]
      .filter(Boolean)
      .join(' '),
  });

const placesOfConcept = ({ localConcept: { fields } }: LocalConceptQuery) =>
  fields.flatMap(({ challenges, ...field }) => {
    const inside = at(addresses.concept, field.title);
    return [
      at(addresses.concept, '')({ ...field, text: field.guidingPrinciple }),
      ...challenges.flatMap((challenge) => [
        inside(challenge),
        ...challenge.items.flatMap(({ measures, ...goal }) => [inside(goal), ...measures.map(inside)]),
      ]),
    ];
  });

const placesOfFramework = ({ frameworkRelease: { fields } }: FrameworkQuery) =>
  fields.flatMap(({ challenges, ...field }) => {
    const inside = at(addresses.framework, field.title);
    return [
      at(addresses.framework, '')({ ...field, text: field.guidingPrinciple }),
      ...challenges.flatMap((challenge) => [
        inside(challenge),
        ...challenge.goals.flatMap(({ measures, ...goal }) => [inside(goal), ...measures.map(inside)]),
      ]),
    ];
  });

const placesOfStandards = (found: VolunteerStandardsQuery | undefined) =>
  (found?.volunteerStandards?.areas ?? []).flatMap(({ title: trail, standards }) =>
    standards.map(({ code, title, explanation, criteria }) => ({
      address: `${addresses.standards}#${code}`,
      code,
      title,
      trail,
      text: [explanation, ...criteria.map(({ text }) => text)].join(' '),
    })),
  );
