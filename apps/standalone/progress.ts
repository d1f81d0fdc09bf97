const slow = 1_000;

export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Says what begins, and how long it took when somebody had to wait for it. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  say(`· ${label} …`);
  const result = await work();
  const took = performance.now() - began;
  if (took > slow) say(`  fertig nach ${seconds(took)}`);
  return result;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toLocaleString('de', { maximumFractionDigits: 1 })} s`;
}
