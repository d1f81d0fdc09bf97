import { createTestDatabase } from '../../test/support/database.js';

it('migrates', async () => {
  const database = await createTestDatabase();
  await database.drop();
});
