import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

/** A fresh folder inside the project for one test, which removes it: nothing is written anywhere else. */
export async function testFolder(name: string): Promise<string> {
  const parent = join(process.cwd(), '.test');
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, `${name}-`));
}
