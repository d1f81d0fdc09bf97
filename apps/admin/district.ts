import { readFile } from 'node:fs/promises';
import { type Command, exitCodes, required } from './command.js';

export const importDistrict: Command = {
  name: 'district import',
  summary: 'Legt einen Landkreis mit seinen Kommunen aus JSON-Dateien an oder bringt ihn auf deren Stand. Braucht DATABASE_URL.',
  options: {
    district: 'Datei des Landkreises, Aufbau wie apps/standalone/demo/district.json',
    municipalities: 'Datei der Kommunen, Aufbau wie apps/standalone/demo/municipalities.json',
  },
  run: async (values, surroundings) => {
    const [district, municipalities] = [await json(required(values, 'district')), await json(required(values, 'municipalities'))];
    const { withIdentity } = await import('./identity.js');
    const count = await withIdentity(surroundings, async (setup) => {
      const id = await setup.createDistrict(district);
      return (await setup.importMunicipalities(id, municipalities)).size;
    });
    surroundings.say(`Der Landkreis ist angelegt. Kommunen: ${count}`);
    return exitCodes.done;
  },
};

async function json(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8')) as unknown;
}
