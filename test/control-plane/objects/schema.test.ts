import { OPENSTACK_VERSION_FIELDS } from '../../../lib/control-plane/objects/openstack-version-options';
import { TOPOLOGY_FIELDS } from '../../../lib/control-plane/objects/topology-options';
import { RELEASES, type Release } from '../../../lib/facts/release';
import type { SchemaNode } from '../../../lib/schemas/schema';
import { schemaFor } from '../../../lib/schemas/schema-for';
import { tableFields } from '../../../scripts/fields/table-fields';

/** The node of a path below `spec`. */
function nodeOf(release: Release, kind: string, path: readonly string[]): SchemaNode | undefined {
  return path.reduce<SchemaNode | undefined>((node, step) => {
    const [field] = step.split('[]');
    return step.endsWith('[]') ? node?.field(field)?.items : node?.field(field);
  }, schemaFor(release, kind)!.at(['spec']));
}

describe.each(RELEASES)('%s', (release) => {
  test.each([
    ['OpenStackVersion', OPENSTACK_VERSION_FIELDS], ['Topology', TOPOLOGY_FIELDS],
  ] as const)('has every field of the table of %s', (kind, table) => {
    const fields = tableFields({ at: '', owner: '', table });
    expect(fields.length).toBeGreaterThan(7);
    expect(fields.filter(({ path }) => nodeOf(release, kind, path) === undefined).map(({ path }) => path.join('.'))).toEqual([]);
  });
});
