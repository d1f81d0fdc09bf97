import './typescript.mjs';

export default async function startDemo() {
  const { buildDemoTemplate } = await import('./test-server.ts');
  await buildDemoTemplate();
}
