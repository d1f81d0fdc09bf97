import './typescript.mjs';

export default async function stopPostgres() {
  const { stopTestServer } = await import('./test-server.ts');
  await stopTestServer();
}
