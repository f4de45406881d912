import type { Random } from './random';
import { anyValue } from './values';

/** Names, values of labels and the like: good ones, and each of their limits. */
const TEXTS: readonly string[] = [
  'openstack', 'a', '1', 'a-1', 'a.b', '', ' ', 'A', 'a_b', '-a', 'a-', '.a', 'a.', 'a..b', 'a-.b', 'a b', 'a/b', 'é', 'a\n', 'true', '1.5',
  'a'.repeat(63), 'a'.repeat(64), 'a'.repeat(253), 'a'.repeat(254), `${'a'.repeat(63)}.${'b'.repeat(63)}`, `${'a'.repeat(64)}.b`,
];

/** Keys of labels and annotations. */
const KEYS: readonly string[] = [
  'app', 'app.kubernetes.io/name', 'App', 'a_b', 'a.b', '-a', 'a-', '', '/', '/a', 'a/', 'a/b/c', 'Example.com/a', 'ex_ample.com/a', 'example.com/A_b', 'a b', 'é',
  'a'.repeat(63), 'a'.repeat(64), `example.com/${'a'.repeat(63)}`, `example.com/${'a'.repeat(64)}`, `${'a'.repeat(253)}/b`, `${'a'.repeat(254)}/b`,
];

/** Keys of Secrets and ConfigMaps. */
const DATA_KEYS: readonly string[] = ['ceph.conf', 'a', '_', '.', '..', '...', '..a', 'a b', 'a/b', 'é', '', 'A-1_b.c', 'a'.repeat(253), 'a'.repeat(254)];

const BASE64: readonly string[] = ['', 'YQ==', 'YQ', 'YQ=', 'a b', 'plain text', 'YWJj\n', 'YWJjZA==', '*'];

const FIELDS: readonly string[] = [
  'name', 'namespace', 'generateName', 'labels', 'annotations', 'finalizers', 'ownerReferences', 'resourceVersion', 'uid', 'generation', 'creationTimestamp',
  'lables', 'nam', 'annotation', 'Labels', 'spec', 'clusterName', 'nodeSelector',
];

type Fields = Record<string, unknown>;

/** A copy of an object of which one to three things in its metadata, or in its data, differ. */
export function mutateMetadata(object: Fields, random: Random): Fields {
  const copy = structuredClone(object);
  Array.from({ length: 1 + random.below(3) }, () => random.pick(copy.kind === 'Secret' || copy.kind === 'ConfigMap' ? OF_DATA : OF_METADATA))
    .forEach((change) => change(copy, random));
  return copy;
}

type Change = (object: Fields, random: Random) => void;

const OF_METADATA: readonly Change[] = [
  (object, random) => within(object, (metadata) => { metadata.name = random.pick(TEXTS); }),
  (object, random) => within(object, (metadata) => { metadata.namespace = random.pick(TEXTS); }),
  (object, random) => within(object, (metadata) => { metadata.labels = { ...mapIn(metadata, 'labels'), [random.pick(KEYS)]: textOrAny(TEXTS, random) }; }),
  (object, random) => within(object, (metadata) => { metadata.annotations = { ...mapIn(metadata, 'annotations'), [random.pick(KEYS)]: textOrAny(TEXTS, random) }; }),
  (object, random) => within(object, (metadata) => { metadata[random.pick(FIELDS)] = anyValue(random); }),
  (object, random) => within(object, (metadata) => { delete metadata[random.pick(FIELDS)]; }),
];

const OF_DATA: readonly Change[] = [
  ...OF_METADATA,
  (object, random) => { object.data = { ...mapIn(object, 'data'), [random.pick(DATA_KEYS)]: textOrAny(BASE64, random) }; },
  (object, random) => {
    const field = object.kind === 'Secret' ? 'stringData' : 'binaryData';
    object[field] = { ...mapIn(object, field), [random.pick(DATA_KEYS)]: textOrAny(object.kind === 'Secret' ? TEXTS : BASE64, random) };
  },
  (object, random) => { object[random.pick(['data', 'stringData', 'binaryData', 'type', 'immutable', 'stringdata', 'spec', 'dat'])] = anyValue(random); },
];

function within(object: Fields, change: (metadata: Fields) => void): void {
  const metadata = mapIn(object, 'metadata');
  change(metadata);
  object.metadata = metadata;
}

/** A copy of the map in a field, or an empty map. */
function mapIn(object: Fields, field: string): Fields {
  const value = object[field];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** One of the texts, and now and then something of any type. */
function textOrAny(texts: readonly string[], random: Random): unknown {
  return random.below(8) === 0 ? anyValue(random) : random.pick(texts);
}
