import { demoPassword, type Role, Setup } from '#features/identity';
import { Cast, type Part } from '../cast.js';
import type { StoryStage } from '../story-stage.js';

/** The district, its municipalities and the people; brings what is there already up to date. */
export async function layFoundation({ data, clock, get }: StoryStage): Promise<Cast> {
  clock.travelTo(data.calendar.foundation);
  const setup = get(Setup);
  const districtId = await setup.createDistrict(data.district);
  const municipalities = await setup.importMunicipalities(districtId, data.municipalities);
  const parts: Part[] = [];
  for (const { email, name, locale, memberships } of data.accounts.accounts) {
    const accountId = await setup.createAccount({ email, name, locale, password: demoPassword });
    for (const { role, municipality } of memberships) {
      const municipalityId = municipality === null ? null : (municipalities.get(municipality) ?? null);
      await setup.addMembership({ accountId, districtId, municipalityId, role: role as Role });
      parts.push({ accountId, name, locale, role, municipality });
    }
  }
  return new Cast(districtId, municipalities, parts);
}
