import './typescript.mjs';

// What is killed, frozen and clicked through below is the product as it is built.
export default async function startDemo() {
  const [{ bringUpToDate }, { buildDemoTemplate }] = await Promise.all([
    import('../../apps/standalone/build.mjs'),
    import('./test-server.ts'),
  ]);
  await Promise.all([bringUpToDate(), buildDemoTemplate()]);
}
