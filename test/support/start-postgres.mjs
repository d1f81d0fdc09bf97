import './typescript.mjs';

export default async function startPostgres() {
  const { startTestServer } = await import('./test-server.ts');
  await startTestServer();
}
