import { useCallback, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Provider, useQuery } from 'urql';
import { createApiClient } from '../api/client.js';
import { SurroundingsContext, type WhySignIn } from '../api/viewer.js';
import { InstallationDocument } from '../graphql/graphql.js';
import { Loaded } from '../ui/feedback/Loaded.js';
import { spoken } from './language.js';
import { router } from './routes.js';

export function App() {
  const [client, setClient] = useState(emptyClient);
  const renew = useCallback(() => setClient(emptyClient()), []);
  return (
    <Provider value={client}>
      <WithInstallation renew={renew} />
    </Provider>
  );
}

function WithInstallation({ renew }: { readonly renew: () => void }) {
  const query = useQuery({ query: InstallationDocument, requestPolicy: 'cache-first' });
  return (
    <Loaded query={query}>
      {({ installation }) => (
        <SurroundingsContext value={{ installation, renew }}>
          <RouterProvider router={router} />
        </SurroundingsContext>
      )}
    </Loaded>
  );
}

const emptyClient = () => createApiClient({ locale: spoken, onSignedOut: toSignIn });

function toSignIn() {
  const { pathname, search } = window.location;
  if (pathname === '/anmelden') return;
  void router.navigate(`/anmelden?weiter=${encodeURIComponent(pathname + search)}`, { state: 'interrupted' satisfies WhySignIn });
}
