/*
 * Writes the facts of the CustomResourceDefinitions into schemas/, one file per release and kind, and the table of these files
 * into lib/schemas/schema-files.ts.
 *
 *   npx projen schemas                                  from ../shared/upstream/crds
 *   npx projen schemas FOLDER                           FOLDER has a subfolder per release, and one named `platform`
 *   npx projen schemas --release NAME FOLDER [FOLDER…]  one release (or `platform`), its definitions in one or more folders
 *   npx projen schemas … --check                        writes nothing; exit status 1 names the stale files
 *
 * To refresh a release from upstream, check out its branch (`18.0-fr6`, `main`, …) of each repository and pass these folders:
 *
 *   openstack-k8s-operators/openstack-operator  config/crd/bases (or bundle/manifests)  OpenStackControlPlane, OpenStackVersion,
 *                                                                                       OpenStackDataPlaneNodeSet, OpenStackDataPlaneService
 *   openstack-k8s-operators/glance-operator     config/crd/bases                        Glance
 *   openstack-k8s-operators/cinder-operator     config/crd/bases                        Cinder
 *
 * For `platform`, the kinds that do not depend on an OpenStack release:
 *
 *   openstack-k8s-operators/keystone-operator   config/crd/bases    KeystoneService, KeystoneEndpoint, KeystoneApplicationCredential
 *   openstack-k8s-operators/infra-operator      config/crd/bases    Topology
 *   openshift/machine-config-operator           install    MachineConfig
 *   k8snetworkplumbingwg/network-attachment-definition-client    artifacts    NetworkAttachmentDefinition
 *
 * Then run `npx projen imports`, which derives imports/ from schemas/.
 */
import { existsSync, readdirSync } from 'fs';
import { join, resolve } from 'path';
import { parseArgs } from 'util';
import { type CustomResourceDefinition, readDefinitions } from './custom-resource-definitions';
import { finish } from './generated-files';
import { schemaFilesModule } from './schema-files-module';
import { schemaFileText } from './schema-table';

const PLATFORM = 'platform';
/** The folder of schemas/ that another script writes. */
const OPTION_CATALOG = 'options';
const RELEASE_KINDS = ['OpenStackControlPlane', 'OpenStackVersion', 'Glance', 'Cinder', 'OpenStackDataPlaneNodeSet', 'OpenStackDataPlaneService'];
const PLATFORM_KINDS = [
  'KeystoneApplicationCredential', 'KeystoneEndpoint', 'KeystoneService', 'MachineConfig', 'NetworkAttachmentDefinition', 'Topology',
];

const root = resolve(__dirname, '..');

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const { values: { check, release }, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false }, release: { type: 'string' } },
  });
  const folders = positionals.length > 0 ? positionals : ['../shared/upstream/crds'];
  try {
    return generate(folders.map((folder) => resolve(root, folder)), release, check);
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

function generate(folders: string[], release: string | undefined, check: boolean): number {
  const sources = release === undefined ? releasesOf(folders) : new Map([[release, folders]]);
  const files = new Map<string, string>();
  for (const [name, sourceFolders] of sources) {
    for (const definition of definitionsOf(name, sourceFolders)) {
      files.set(`schemas/${name}/${definition.kind.toLowerCase()}.json`, schemaFileText(definition));
    }
  }
  const owned = presentFolders().filter((folder) => release === undefined || folder === `schemas/${release}`);
  const kept = presentFolders().filter((folder) => !owned.includes(folder)).flatMap((folder) => readdirSync(join(root, folder)).map((file) => `${folder}/${file}`));
  files.set('lib/schemas/schema-files.ts', schemaFilesModule([...kept, ...files.keys()]));
  return finish(root, files, owned, check, 'npx projen schemas');
}

/** The releases of a folder with a subfolder per release. */
function releasesOf(folders: string[]): Map<string, string[]> {
  if (folders.length !== 1 || !existsSync(folders[0])) {
    throw new Error(`without --release, name one existing folder with a subfolder per release, not ${folders.join(', ')}`);
  }
  const entries = readdirSync(folders[0], { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return new Map(entries.map((name) => [name, [join(folders[0], name)]]));
}

function definitionsOf(release: string, folders: string[]): CustomResourceDefinition[] {
  const kinds = release === PLATFORM ? PLATFORM_KINDS : RELEASE_KINDS;
  const definitions = folders.flatMap((folder) => readDefinitions(folder, kinds));
  const missing = kinds.filter((kind) => definitions.filter((definition) => definition.kind === kind).length !== 1);
  if (missing.length > 0) {
    throw new Error(`${release}: expected exactly one definition of each of ${missing.join(', ')} in ${folders.join(', ')}`);
  }
  return definitions;
}

function presentFolders(): string[] {
  const folder = join(root, 'schemas');
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isDirectory() && entry.name !== OPTION_CATALOG).map((entry) => `schemas/${entry.name}`);
}
