import type { CodegenConfig } from '@graphql-codegen/cli';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const config: CodegenConfig = {
  schema: at('../../schema.graphql'),
  documents: at('src/**/*.graphql'),
  generates: {
    [at('src/graphql/')]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string', Cents: 'number' },
      },
    },
  },
};

export default config;
