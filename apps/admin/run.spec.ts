import { Readable } from 'node:stream';
import { commands } from './commands.js';
import { run } from './run.js';

async function called(args: string[], env = {}, input = ''): Promise<{ code: number; text: string }> {
  const said: string[] = [];
  const code = await run(args, { env, input: Readable.from([input]), say: (text) => said.push(text) });
  return { code, text: said.join('\n') };
}

describe('admin', () => {
  it.each([[[]], [['help']], [['--help']]])('explains itself: %j', async (args) => {
    const { code, text } = await called(args);
    expect(code).toBe(0);
    commands.forEach(({ name, summary }) => expect(text).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 20)}`, 'm')));
  });

  it.each(commands.map(({ name, options }) => [name, Object.keys(options)] as const))(
    'explains %s with every option',
    async (name, options) => {
      const { code, text } = await called([...name.split(' '), '--help']);
      expect(code).toBe(0);
      options.forEach((option) => expect(text).toContain(`--${option}`));
    },
  );

  it.each([
    [['audit'], 'Den Befehl «audit» gibt es nicht'],
    [['migrate', '--force'], "Unknown option '--force'"],
    [['migrate', 'now'], 'Unexpected argument'],
    [['migrate'], 'DATABASE_OWNER_URL fehlt'],
    [['account', 'create', '--name', 'A'], '--email fehlt'],
    [['account', 'create', '--name', 'A', '--email', 'a@b.example', '--role', 'king'], 'Die Rolle «king» gibt es nicht'],
    [['account', 'create', '--name', 'A', '--email', 'a@b.example', '--locale', 'fr'], '--locale muss de oder en sein'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, text } = await called(args);
    expect([code, text]).toEqual([2, expect.stringContaining(message)]);
  });

  it('fails with the reason when the server does not answer', async () => {
    const { code, text } = await called(['audit', 'verify'], { DATABASE_OWNER_URL: 'postgres://x@127.0.0.1:1/x' });
    expect([code, text]).toEqual([1, expect.stringContaining('ECONNREFUSED')]);
  });

  it('prints the roles of an outside server with fresh passwords every time', async () => {
    const [first, second] = [await called(['database-roles', '--database', 'kreis "x"']), await called(['database-roles'])];
    expect(first.text).toContain('create database "kreis ""x""" owner kreisweit_owner;');
    expect(second.text).toMatch(/DATABASE_URL=postgres:\/\/kreisweit_app:([\w-]{32})@[^]*alter role kreisweit_app [^;]*password '\1'/);
    expect(first.text.slice(0, 200)).not.toBe(second.text.slice(0, 200));
  });
});
