import { useParams } from 'react-router';
import { useViewer } from '../../../api/viewer.js';
import { ownConcept } from './concept-nav.js';

/** Whose concept an address is about: the own one, or that of a municipality the district reads. */
export function useWhose() {
  const { municipalityId } = useParams();
  const { municipality } = useViewer().acting;
  if (municipalityId === undefined) return { own: true, municipalityId: municipality?.id ?? '', address: ownConcept };
  return { own: false, municipalityId, address: `/konzepte/${municipalityId}` };
}
