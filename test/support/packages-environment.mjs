import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

const load = createRequire(import.meta.url);
// Packages meet what a test file made, and the other way round: a class has to be the same on both sides.
const values = ['String', 'Number', 'Boolean', 'Date', 'Map', 'Set', 'WeakMap', 'Promise', 'Reflect'];
const shared = [...values, 'Error', 'TypeError', 'RangeError', 'SyntaxError'];

/** Node's own environment, with the packages that Node loaded once for all test files of a worker (packages-resolver.mjs). */
export default class PackagesEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.loadedOnce = load;
    load('reflect-metadata');
    for (const name of shared) this.global[name] = globalThis[name];
    this.global.Object.prototype.constructor = Object;
    forgetTypes();
  }
}

// Nest's GraphQL is the only package that remembers classes of our own, and every test file brings its own copies of them.
function forgetTypes() {
  load('@nestjs/graphql').TypeMetadataStorage.clear();
  load('@nestjs/graphql/dist/schema-builder/storages/lazy-metadata.storage.js').LazyMetadataStorage.lazyMetadataByTarget.clear();
}
