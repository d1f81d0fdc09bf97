import './typescript.mjs';

export default async function startPostgres() {
  const [{ startTestServer }, { publish }] = await Promise.all([import('./test-server.ts'), import('./server-address.ts')]);
  publish(await startTestServer());
}
