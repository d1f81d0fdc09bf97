// Runs TypeScript sources directly (`node --import ./test/support/typescript.mjs file.ts`), with the decorators of the server build.
import '../../apps/standalone/inside-project.mjs';
import * as module from 'node:module';
import * as hooks from './typescript-hooks.mjs';

if (module.registerHooks) module.registerHooks(hooks);
else module.register('./typescript-hooks.mjs', import.meta.url);
