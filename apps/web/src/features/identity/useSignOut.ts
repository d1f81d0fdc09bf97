import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { forgetKept } from '../../api/kept.js';
import { useSurroundings } from '../../api/viewer.js';
import { SignOutDocument, SignOutEverywhereDocument } from '../../graphql/graphql.js';

export function useSignOut() {
  const [, signOut] = useMutation(SignOutDocument);
  const [, signOutEverywhere] = useMutation(SignOutEverywhereDocument);
  const { renew } = useSurroundings();
  const navigate = useNavigate();
  const leave = async () => {
    forgetKept();
    await navigate('/anmelden');
    renew();
  };
  return {
    here: () => signOut({}).then(leave),
    everywhere: () => signOutEverywhere({}).then(leave),
  };
}
