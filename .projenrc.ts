import { cdk8s, javascript, JsonFile, typescript } from 'projen';

/** The rooms of `lib/`, each with the rooms that it may use. Every room may use `facts` and the files in `lib/` itself. */
const ROOMS: Record<string, string[]> = {
  'facts': [],
  'oslo': [],
  'schemas': [],
  'manifest': ['oslo', 'schemas'],
  'rules': ['oslo', 'schemas', 'manifest'],
  // The result of a patch is computed where patches are written.
  'picture': ['manifest', 'rules/engine/words.ts'],
  'plan': ['oslo', 'schemas', 'manifest', 'rules', 'control-plane/merge-patch.ts'],
  'cli': ['oslo', 'schemas', 'manifest', 'rules', 'plan', 'picture'],
  'mounts': [],
  'nodes': [],
  'options': ['oslo'],
  // The fields that services have in common.
  'services': ['oslo/value/units.ts'],
  'stores': ['oslo', 'options', 'mounts', 'nodes', 'schemas/nearest-name.ts'],
  // Of the stores Glance knows what all have in common, no single type.
  'glance': ['oslo', 'options', 'services', 'mounts', 'nodes', 'stores/store.ts'],
  'cinder': ['oslo', 'options', 'services', 'mounts', 'nodes'],
  'control-plane': ['oslo', 'services', 'mounts', 'nodes', 'glance', 'cinder', 'manifest', 'rules'],
  'keystone': ['nodes', 'control-plane'],
  'patterns': ['oslo', 'services', 'mounts', 'nodes', 'stores', 'glance', 'cinder', 'control-plane', 'keystone'],
  'data-plane': ['oslo', 'mounts', 'stores', 'control-plane'],
  'sites': ['oslo', 'services', 'mounts', 'stores', 'glance', 'cinder', 'control-plane', 'patterns', 'data-plane'],
};

/** The rooms that run anywhere, in a browser too: nothing of Node, and no construct. */
const PURE_ROOMS = ['facts', 'oslo', 'schemas', 'manifest', 'rules', 'plan', 'picture'];

/** The folders of programs that are not published, beside the tests. */
const DEVELOPMENT_FOLDERS = ['examples', 'bench', 'scripts'];

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-openstack-glance',
  description: 'Typed cdk8s constructs that write, and judge, the configuration of OpenStack Glance and its stores on OpenShift',
  author: 'The cdk8s-openstack-glance authors',
  authorAddress: 'cdk8s-openstack-glance@users.noreply.github.com',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk8s-openstack-glance/cdk8s-openstack-glance.git',
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk8s-openstack-glance authors',
  keywords: ['cdk8s', 'openstack', 'glance', 'openshift', 'rhoso', 'ceph', 'swift', 'cinder', 'nfs'],
  defaultReleaseBranch: 'main',

  // jsii and TypeScript must agree on their major and minor version.
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',
  minNodeVersion: '20.16.0',
  packageManager: javascript.NodePackageManager.NPM,
  publishToPypi: { distName: 'cdk8s-openstack-glance', module: 'cdk8s_openstack_glance' },
  publishToMaven: {
    javaPackage: 'io.github.cdk8s_openstack_glance',
    mavenGroupId: 'io.github.cdk8s-openstack-glance',
    mavenArtifactId: 'cdk8s-openstack-glance',
  },
  publishToGo: { moduleName: 'github.com/cdk8s-openstack-glance/cdk8s-openstack-glance-go' },
  cdk8sVersion: '2.70.106',
  constructsVersion: '10.8.1',
  peerDeps: ['cdk8s-plus-27@^2.9.5'],
  devDeps: ['cdk8s-plus-27@2.9.5', 'cdk8s-cli', '@swc/core@1.16.18', '@swc/jest', 'fast-check', '@types/node@^20', 'tsx', '@microsoft/jest-sarif@1.0.0-beta.0', 'ajv', 'esbuild', 'yaml'],
  // jsii bundles what is not a jsii module itself.
  bundledDeps: ['js-yaml@^5.5.0'],

  srcdir: 'lib',
  libdir: 'build/lib',
  testdir: 'test',
  entrypoint: 'build/lib/index.js',
  tsconfig: {
    include: ['imports/**/*.ts'],
    // The sources are not published, so a source map would point at nothing.
    compilerOptions: { rootDir: '.', outDir: 'build', types: ['node'], inlineSourceMap: false, inlineSources: false, sourceMap: false },
  },
  tsconfigDev: { include: DEVELOPMENT_FOLDERS.map((folder) => `../${folder}/**/*.ts`), compilerOptions: { types: ['node', 'jest'], isolatedModules: false } },
  npmignoreEnabled: false,
  projenrcTs: true,
  projenrcTsOptions: { projenCodeDir: '.projen', runner: typescript.TypeScriptRunner.tsx() },
  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    junitReporting: false,
    jestConfig: {
      // The examples import the package by its name: the tests load them over the sources, without a build.
      moduleNameMapper: { '^cdk8s-openstack-glance$': '<rootDir>/lib', '^cdk8s-openstack-glance/imports/(.*)$': '<rootDir>/imports/$1' },
      modulePathIgnorePatterns: ['<rootDir>/(build|dist|\\.oracles)/'],
      transform: { '^.+\\.ts$': new javascript.Transform('@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }) },
      moduleFileExtensions: ['ts', 'js', 'json', 'node'],
      coverageProvider: 'babel',
      collectCoverageFrom: ['lib/**/*.ts'],
      coverageThreshold: { lines: 95, branches: 90 },
    },
  },
  typecheckTests: true,
  docgen: true,
  github: false,
  release: false,
  depsUpgrade: false,
  sampleCode: false,
  pullRequestTemplate: false,
  // Tests only tell: `npx projen eslint --fix` mends.
  eslintOptions: { dirs: ['lib'], devdirs: ['test', ...DEVELOPMENT_FOLDERS], commandOptions: { fix: false } },
});

project.package.addBin({ 'cdk8s-glance': 'build/lib/cli/main.js' });
project.package.addField('files', ['build/lib', 'build/imports', 'build/schemas', '.jsii']);
project.package.addField('exports', {
  '.': { types: './build/lib/index.d.ts', default: './build/lib/index.js' },
  './imports/*': { types: './build/imports/*.d.ts', default: './build/imports/*.js' },
  './package.json': './package.json',
  './.jsii': './.jsii',
  './.warnings.jsii.js': './.warnings.jsii.js',
});
// @swc/jest does the same without a type check, which `typecheckTests` makes up for, in a tenth of the time.
delete project.jest?.config.transform['^.+\\.[t]sx?$'];
project.deps.removeDependency('ts-jest');
// Newer ones are published for other platforms before they are for this one, and `npm ci` fails.
project.package.addPackageResolutions('unrs-resolver@1.12.2');
// jsii writes an .npmignore that would publish the sources of imports/.
project.gitignore.exclude('.npmignore', '.fuzz/', '.oracles/', 'dist/', 'build/');
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

for (const folder of DEVELOPMENT_FOLDERS) {
  new JsonFile(project, `${folder}/tsconfig.json`, { obj: { extends: '../test/tsconfig.json', include: ['**/*.ts'] } });
}

// What a compiler leaves of files that are gone would be packed and loaded.
project.preCompileTask.exec('rm -rf build');
// The data that the compiled code loads from beside it.
project.compileTask.exec('tsx scripts/copy-data.ts');
project.compileTask.exec('tsx scripts/bundle.ts');
project.addTask('synth', {
  description: 'Compile, and synthesize every example into dist/',
  steps: [
    { spawn: 'pre-compile' },
    { spawn: 'compile' },
    { exec: 'tsx scripts/synth-examples.ts', receiveArgs: true },
  ],
});
project.addTask('sums', {
  description: 'Write the checksums of the examples in dist/ into examples/SHA256SUMS; needs `npm run synth` before it',
  exec: 'LC_ALL=C sha256sum dist/*.k8s.yaml >examples/SHA256SUMS',
});
project.addTask('bench', {
  description: 'Measure against what a user would use instead (bench/); needs `npm run synth` before it',
  steps: [{ exec: 'tsx bench/main.ts', receiveArgs: true }],
});
project.addTask('fuzz', {
  description: 'Try inputs that nobody has written (test/fuzz/)',
  steps: [{ exec: 'tsx test/fuzz/run.ts', receiveArgs: true }],
});
project.addTask('schemas', {
  description: 'Write the facts of the CustomResourceDefinitions into schemas/ (scripts/generate-schemas.ts)',
  steps: [{ exec: 'tsx scripts/generate-schemas.ts', receiveArgs: true }],
});
project.addTask('imports', {
  description: 'Write the plain API objects into imports/ from schemas/ (scripts/generate-imports.ts)',
  steps: [{ exec: 'tsx scripts/generate-imports.ts', receiveArgs: true }],
});
project.addTask('rules', {
  description: 'Write the lists of all rules and of all effects, lib/rules/rule-index.ts and lib/plan/effect-index.ts (scripts/generate-rule-index.ts)',
  steps: [{ exec: 'tsx scripts/generate-rule-index.ts', receiveArgs: true }],
});

project.eslint?.addRules({
  // The examples' own package: TypeScript finds it in the sources, the resolver of the linter only where it is compiled.
  'import/no-unresolved': ['error', { ignore: ['^cdk8s-openstack-glance(/imports/.*)?$'] }],
  'import/no-cycle': ['error', { ignoreExternal: true }],
  'import/no-restricted-paths': ['error', {
    zones: Object.entries(ROOMS).flatMap(([room, used]) => Object.keys(ROOMS)
      .filter((other) => other !== room && other !== 'facts' && !used.includes(other))
      .map((other) => ({
        target: `./lib/${room}`,
        from: `./lib/${other}`,
        except: used.filter((file) => file.startsWith(`${other}/`)).map((file) => `.${file.slice(other.length)}`),
      }))),
  }],
});
// The examples import the package by its name, which resolves only after a build: the order of imports must not depend on it.
if (project.eslint) {
  project.eslint.config.settings = { ...project.eslint.config.settings, 'import/internal-regex': '^cdk8s-openstack-glance' };
}
project.eslint?.addOverride({
  files: PURE_ROOMS.map((room) => `lib/${room}/**/*.ts`),
  rules: {
    'import/no-nodejs-modules': ['error'],
    'no-restricted-globals': ['error', 'Buffer', 'global', 'process', 'setImmediate', '__dirname', '__filename'],
    '@typescript-eslint/no-restricted-imports': ['error', {
      paths: ['cdk8s', 'cdk8s-plus-27', 'constructs'].map((name) => ({ name, allowTypeImports: true, message: 'This room knows no construct.' })),
    }],
  },
});

project.synth();
