import fc from 'fast-check';
import { ALL_PODS, anyPropagation, timesIn } from './pods';
import { JsonObject } from '../../lib/json';
import { CephClient } from '../../lib/mounts/ceph-client';
import { ExtraMount, ExtraMountProps } from '../../lib/mounts/extra-mount';
import { ExtraMounts } from '../../lib/mounts/extra-mounts';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { PlacedMounts } from '../../lib/mounts/placement';
import { Propagation } from '../../lib/mounts/propagation';
import { deepFreeze } from '../synth/synth';

const files = (name: string, options: object = {}): ExtraVolume => ExtraVolume.fromSecretName(name, options);

function mount(volume: ExtraVolume, mountPath: string, propagation: Propagation[] = [], rest: Partial<ExtraMountProps> = {}): ExtraMount {
  return new ExtraMount({ volume, mountPath, propagation, ...rest });
}

function gathered(...mounts: ExtraMount[]): ExtraMounts {
  const extraMounts = new ExtraMounts();
  mounts.forEach((one, index) => extraMounts.add([one], `contributor ${index + 1}`));
  return extraMounts;
}

/** The rendered `extraVol` lists of one entry. */
function extraVol(volume: object, mounts: object[], propagation?: string[], extraVolType = 'Undefined'): object {
  return { extraVolType, ...(propagation && { propagation }), volumes: [volume], mounts };
}

const volume = (name: string, secretName = name): object => ({ name, secret: { secretName } });

describe('the rendered mounts', () => {
  test('are empty without contributions', () => {
    expect([gathered()._placed(), gathered()._isEmpty(), gathered(mount(files('a'), '/a'))._isEmpty()]).toEqual([{ controlPlane: [], services: {} }, true, false]);
  });

  test('have defaults or every property', () => {
    expect(gathered(
      mount(files('a'), '/a'),
      mount(files('b'), '/b', [Propagation.GLANCE, Propagation.CINDER_VOLUME],
        { readOnly: true, subPath: 'sub', extraVolType: 'Ceph', name: 'v2', region: 'r2' }),
    )._placed().controlPlane).toEqual([
      { name: 'v1', region: 'r1', extraVol: [extraVol(volume('a'), [{ name: 'a', mountPath: '/a' }])] },
      {
        name: 'v2',
        region: 'r2',
        extraVol: [
          extraVol(volume('b'), [{ name: 'b', mountPath: '/b', readOnly: true, subPath: 'sub' }], ['Glance', 'CinderVolume'], 'Ceph'),
        ],
      },
    ]);
  });

  test('share an entry if they have the same name and region', () => {
    const named = (secret: string, name: string, region: string): ExtraMount => mount(files(secret), `/${secret}`, [], { name, region });
    expect(gathered(named('a', 'x', 'y/z'), named('b', 'x/y', 'z'), named('c', 'x', 'y/z'))._placed().controlPlane).toEqual([
      { name: 'x', region: 'y/z', extraVol: [extraVol(volume('a'), [{ name: 'a', mountPath: '/a' }]), extraVol(volume('c'), [{ name: 'c', mountPath: '/c' }])] },
      { name: 'x/y', region: 'z', extraVol: [extraVol(volume('b'), [{ name: 'b', mountPath: '/b' }])] },
    ]);
  });

  test('contain a volume once if the same pods mount it twice', () => {
    expect(gathered(mount(files('a'), '/a'), mount(files('a'), '/b', [], { subPath: 'sub' }))._placed().controlPlane).toEqual([
      { name: 'v1', region: 'r1', extraVol: [extraVol(volume('a'), [{ name: 'a', mountPath: '/a' }, { name: 'a', mountPath: '/b', subPath: 'sub' }])] },
    ]);
  });

  test('have different names for two volumes of one name in a pod', () => {
    const glance = [Propagation.GLANCE];
    const named = gathered(
      mount(files('a', { name: 'x' }), '/a', glance),
      mount(files('b', { name: 'x' }), '/b', [Propagation.glanceApi('edge')]),
      mount(files('c', { name: 'x' }), '/c', [Propagation.CINDER]),
      mount(files('d', { name: 'x' }), '/d'),
    );
    expect(named._placed().controlPlane).toEqual([{
      name: 'v1',
      region: 'r1',
      extraVol: [
        extraVol(volume('x', 'a'), [{ name: 'x', mountPath: '/a' }], ['Glance']),
        extraVol(volume('x', 'c'), [{ name: 'x', mountPath: '/c' }], ['Cinder']),
        extraVol(volume('x-2', 'd'), [{ name: 'x-2', mountPath: '/d' }]),
      ],
    }]);
    expect(named._placed().services).toEqual({
      glance: [{ name: 'v1', region: 'r1', extraVol: [extraVol(volume('x-1', 'b'), [{ name: 'x-1', mountPath: '/b' }], ['edge'])] }],
    });
  });
});

describe('a path that two contributors mount', () => {
  test('is shared if both mount the same volume, in the pods of both', () => {
    expect(gathered(
      mount(files('a'), '/a', [Propagation.glanceApi('edge')]),
      mount(files('a', { name: 'other' }), '/a/', [Propagation.GLANCE, Propagation.CINDER_VOLUME]),
    )._placed().controlPlane).toEqual([
      { name: 'v1', region: 'r1', extraVol: [extraVol(volume('a'), [{ name: 'a', mountPath: '/a' }], ['Glance', 'CinderVolume'])] },
    ]);
  });

  test('is shared by all contributors whose pods the last one reaches', () => {
    const apart = ['a', 'b', 'c'].map((api) => mount(files('files'), '/a', [Propagation.glanceApi(api)]));
    expect(gathered(...apart, mount(files('files'), '/a', [Propagation.GLANCE]))._placed().controlPlane).toEqual([
      { name: 'v1', region: 'r1', extraVol: [extraVol(volume('files'), [{ name: 'files', mountPath: '/a' }], ['Glance'])] },
    ]);
    expect(gathered(...apart, mount(files('files'), '/a'))._placed().controlPlane).toEqual([
      { name: 'v1', region: 'r1', extraVol: [extraVol(volume('files'), [{ name: 'files', mountPath: '/a' }])] },
    ]);
  });

  test('appears twice if no pod mounts both', () => {
    expect(gathered(mount(files('a'), '/a', [Propagation.GLANCE]), mount(files('b'), '/a', [Propagation.CINDER]))._placed().controlPlane).toEqual([
      {
        name: 'v1',
        region: 'r1',
        extraVol: [
          extraVol(volume('a'), [{ name: 'a', mountPath: '/a' }], ['Glance']),
          extraVol(volume('b'), [{ name: 'b', mountPath: '/a' }], ['Cinder']),
        ],
      },
    ]);
  });

  test('has the files of both if they are Ceph clusters', () => {
    const north = CephClient.fromSecretName('north', { cluster: 'north' }).extraMount([Propagation.GLANCE]);
    const south = CephClient.fromSecretName('south', { cluster: 'south' }).extraMount([Propagation.CINDER_VOLUME, Propagation.GLANCE]);
    expect(gathered(north, south)._placed().controlPlane).toEqual([{
      name: 'v1',
      region: 'r1',
      extraVol: [
        extraVol(
          { name: 'ceph', projected: { sources: [{ secret: { name: 'north' } }, { secret: { name: 'south' } }] } },
          [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }], ['Glance', 'CinderVolume'], 'Ceph'),
      ],
    }]);
  });

  test.each<[string, ExtraMount, ExtraMount, string]>([
    ['another volume', mount(files('a'), '/a'), mount(files('b'), '/a'),
      "contributor 2 mounts {\"secret\":{\"secretName\":\"b\"}} at '/a', where contributor 1 mounts {\"secret\":{\"secretName\":\"a\"}}"],
    ['another sub-path', mount(files('a'), '/a', [], { subPath: 'x' }), mount(files('a'), '/a'),
      "contributor 2 mounts {\"secret\":{\"secretName\":\"a\"}} at '/a', where contributor 1 mounts {\"secret\":{\"secretName\":\"a\"},\"subPath\":\"x\"}"],
    ['another access', mount(files('a'), '/a'), mount(files('a'), '/a', [Propagation.GLANCE], { readOnly: true }),
      "contributor 2 mounts {\"readOnly\":true,\"secret\":{\"secretName\":\"a\"}} at '/a', where contributor 1 mounts {\"secret\":{\"secretName\":\"a\"}}"],
    ['no Ceph cluster beside one', CephClient.fromSecretName('a').extraMount([]), mount(files('b'), '/etc/ceph', [], { readOnly: true }),
      "contributor 2 mounts {\"readOnly\":true,\"secret\":{\"secretName\":\"b\"}} at '/etc/ceph', where contributor 1 mounts {\"readOnly\":true,\"secret\":{\"secretName\":\"a\"}}"],
  ])('is refused with %s', (_name, first, second, message) => {
    const mounts = gathered(first);
    const before = mounts._placed();
    expect(() => mounts.add([second], 'contributor 2')).toThrow(new Error(`${message}: use another mount path for one of them, or put both into one volume.`));
    expect(mounts._placed()).toEqual(before);
  });

  test('is refused with a different third volume, and the error names all contributors', () => {
    expect(() => gathered(mount(files('a'), '/a'), mount(files('a'), '/a'), mount(files('b'), '/a'))).toThrow(new Error(
      "contributor 3 mounts {\"secret\":{\"secretName\":\"b\"}} at '/a', where contributor 1 and contributor 2 mounts {\"secret\":{\"secretName\":\"a\"}}: "
      + 'use another mount path for one of them, or put both into one volume.'));
  });

  test('is refused if two Ceph clusters have the same name', () => {
    expect(() => gathered(CephClient.fromSecretName('a').extraMount([]), CephClient.fromSecretName('b').extraMount([]))).toThrow(new Error(
      "contributor 1 and contributor 2: key 'ceph.conf' of Secret 'a' and key 'ceph.conf' of Secret 'b' both become the file 'ceph.conf' in one directory: "
      + 'give each cluster a unique name (its files are NAME.conf and NAME.client.USER.keyring), or use another mountPath.'));
  });
});

describe('the mounts of a base', () => {
  const entry = (source: object, propagation?: string[], rest: object = {}): object => deepFreeze({
    name: 'v0', extraVol: [{ ...(propagation && { propagation }), volumes: [{ name: 'ceph', ...source }], mounts: [{ name: 'ceph', mountPath: '/etc/ceph/', ...rest }] }],
  });
  const ceph = CephClient.fromSecretName('ceph-conf-files').extraMount([Propagation.GLANCE]);
  const source = { secret: { secretName: 'ceph-conf-files' } };

  test('stay unchanged, and the added mounts follow', () => {
    const base = [entry({ emptyDir: {} }, ['Cinder']), 'anything'];
    expect(gathered(ceph)._placed({}, { extraMounts: base }).controlPlane).toEqual([{
      name: 'v1',
      region: 'r1',
      extraVol: [
        extraVol({ name: 'ceph', ...source }, [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }], ['Glance'], 'Ceph'),
      ],
    }]);
  });

  test.each<[string, object]>([
    ['in the same pods', entry(source, ['Glance'])],
    ['in more pods', entry(source, ['Glance', 'CinderBackup'])],
    ['in every pod', entry(source)],
    ['read-only', entry(source, ['All'], { readOnly: true })],
    ['in a projection', entry({ projected: { sources: [{ secret: { name: 'other' } }, { secret: { name: 'ceph-conf-files' } }] } }, ['Glance'])],
  ])('are not repeated: %s', (_name, base) => expect(gathered(ceph)._placed({}, { extraMounts: [base] })).toEqual({ controlPlane: [], services: {} }));

  test('have names that added volumes do not use', () => {
    const base = entry({ emptyDir: {} }, ['Glance'], { mountPath: '/elsewhere' });
    expect(gathered(ceph)._placed({}, { extraMounts: [base] }).controlPlane).toEqual([{
      name: 'v1',
      region: 'r1',
      extraVol: [
        extraVol({ name: 'ceph-1', ...source }, [{ name: 'ceph-1', mountPath: '/etc/ceph', readOnly: true }], ['Glance'], 'Ceph'),
      ],
    }]);
  });

  test.each<[string, ExtraMount, object, string]>([
    ['another volume', ceph, entry({ emptyDir: {} }, ['GlanceAPI']),
      "contributor 1 mounts {\"readOnly\":true,\"secret\":{\"secretName\":\"ceph-conf-files\"}} at '/etc/ceph', where the base mounts {\"emptyDir\":{}}: "
      + 'use another mountPath for the CephClient, or put both into one volume.'],
    ['another sub-path', ceph, entry(source, ['All'], { subPath: 'a' }),
      "contributor 1 mounts {\"readOnly\":true,\"secret\":{\"secretName\":\"ceph-conf-files\"}} at '/etc/ceph', "
      + 'where the base mounts {"secret":{"secretName":"ceph-conf-files"},"subPath":"a"}: use another mountPath for the CephClient, or put both into one volume.'],
    ['no right to write', mount(files('ceph-conf-files'), '/etc/ceph'), entry(source, undefined, { readOnly: true }),
      "contributor 1 mounts {\"secret\":{\"secretName\":\"ceph-conf-files\"}} at '/etc/ceph', "
      + 'where the base mounts {"readOnly":true,"secret":{"secretName":"ceph-conf-files"}}: use another path (directory of a file store, mountPath of an extra mount), or put both into one volume.'],
    ['fewer pods than all', mount(files('ceph-conf-files'), '/etc/ceph'), entry(source, ['Glance']),
      "contributor 1 mounts {\"secret\":{\"secretName\":\"ceph-conf-files\"}} at '/etc/ceph' in pods of every service, "
      + 'but the base has it in pods of Glance only, and no propagation reaches exactly the others. '
      + 'Set propagation to the pods that need the mount, such as [Propagation.GLANCE].'],
  ])('are refused with %s', (_name, one, base, message) => expect(() => gathered(one)._placed({}, { extraMounts: [base] })).toThrow(new Error(message)));
});

describe('a mount that the base has in some of the pods', () => {
  const base = (propagation: string[], source: object = { secret: { secretName: 'ceph-conf-files' } }): object => ({
    extraVol: [{ propagation, volumes: [{ name: 'ceph', ...source }], mounts: [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }] }],
  });
  const spec = {
    glance: { template: { glanceAPIs: { az0: {}, az1: {} } } },
    cinder: { template: { cinderVolumes: { az0: {}, az1: {} }, cinderBackups: { one: {}, two: {} } } },
  };
  const ceph = (...propagation: Propagation[]): ExtraMount => CephClient.fromSecretName('ceph-conf-files').extraMount(propagation);
  const entry = (...propagation: string[]): object => (
    { name: 'v1', region: 'r1', extraVol: [extraVol({ name: 'ceph', secret: { secretName: 'ceph-conf-files' } }, [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }], propagation, 'Ceph')] });

  test.each<[string, ExtraMount, object, PlacedMounts]>([
    ['is there under another name', ceph(Propagation.GLANCE), { extraMounts: [base(['GlanceAPI', 'CinderVolume', 'ManilaShare'])] }, { controlPlane: [], services: {} }],
    ['is there by the names of all instances', ceph(Propagation.GLANCE), { extraMounts: [base(['az0']), base(['az1'])] }, { controlPlane: [], services: {} }],
    ['comes to the other instance', ceph(Propagation.GLANCE), { extraMounts: [base(['az0'])] }, { controlPlane: [], services: { glance: [entry('az1')] } }],
    ['comes to the back-ends, if the base has it for Glance only', ceph(Propagation.GLANCE, Propagation.CINDER_VOLUME), { glance: { template: { extraMounts: [base(['az0', 'az1'])] } } },
      { controlPlane: [entry('CinderVolume')], services: {} }],
    ['comes to instances and back-ends of the same name', ceph(Propagation.GLANCE, Propagation.CINDER), { extraMounts: [base(['az0', 'CinderAPI'])] },
      { controlPlane: [entry('CinderScheduler', 'CinderBackup')], services: { glance: [entry('az1')], cinder: [entry('az1')] } }],
    ['comes to all of Cinder and to another service', ceph(Propagation.GLANCE, Propagation.CINDER, Propagation.of('ManilaShare')), { extraMounts: [base(['Glance'])] },
      { controlPlane: [entry('Cinder', 'ManilaShare')], services: {} }],
  ])('%s', (_name, mounted, ofBase, placed) => expect(gathered(mounted)._placed(spec, ofBase as JsonObject)).toEqual(placed));

  test('keeps its place if only pods without need for the added mount have another volume', () => {
    const mounts = new ExtraMounts();
    mounts.add([ceph(Propagation.GLANCE)], "store 'ceph'", () => ['az0']);
    const other = base(['az1'], { secret: { secretName: 'other' } });
    expect(mounts._placed(spec, { extraMounts: [other] })).toEqual({ controlPlane: [], services: { glance: [entry('az0')] } });
    mounts.add([ceph(Propagation.GLANCE)], "store 'ceph-2'", () => ['az1']);
    expect(() => mounts._placed(spec, { extraMounts: [other] })).toThrow(new Error("store 'ceph' and store 'ceph-2' mounts {\"readOnly\":true,\"secret\":{\"secretName\":\"ceph-conf-files\"}} "
      + "at '/etc/ceph', where the base mounts {\"readOnly\":true,\"secret\":{\"secretName\":\"other\"}}: use another mountPath for the CephClient, or put both into one volume."));
  });
});

test('a mount of one instance and a mount of a back-end of the same name are apart', () => {
  const at = (volumeName: string, propagation: Propagation): ExtraMount => mount(files(volumeName), '/etc/ceph', [propagation]);
  const entry = (name: string): object => ({ name: 'v1', region: 'r1', extraVol: [extraVol(volume(name), [{ name, mountPath: '/etc/ceph' }], ['az1'])] });
  expect(gathered(at('a', Propagation.glanceApi('az1')), at('b', Propagation.cinderVolume('az1')))._placed())
    .toEqual({ controlPlane: [], services: { glance: [entry('a')], cinder: [entry('b')] } });
});

interface Rendered {
  readonly extraVol: {
    readonly propagation?: string[];
    readonly volumes: { readonly name: string }[];
    readonly mounts: { readonly name: string; readonly mountPath: string; readonly readOnly?: boolean }[];
  }[];
}

/** What a pod gets: its volumes by name, and what is mounted at each path, as often as it is. */
function podOf(pod: string, { controlPlane, services }: PlacedMounts): { volumes: string[]; paths: string[]; seen: object } {
  const rendered = [...controlPlane, ...services[pod.split('-')[0]] ?? []] as Rendered[];
  const received = rendered.flatMap((entry) => entry.extraVol).flatMap((one) => Array.from({ length: timesIn(pod, one.propagation) }, () => one));
  const named = new Map(received.flatMap((one) => one.volumes).map(({ name, ...source }) => [name, source]));
  const mounts = received.flatMap((one) => one.mounts);
  return {
    volumes: received.flatMap((one) => one.volumes.map(({ name }) => name)),
    paths: mounts.map(({ mountPath }) => mountPath),
    seen: Object.fromEntries(mounts.map(({ name, mountPath, readOnly }) => [mountPath, { ...named.get(name), ...(readOnly && { readOnly }) }])),
  };
}

function seenOf(one: ExtraMount): [string, object] {
  return [one.mountPath, { ...one.volume._source(), ...(one.readOnly && { readOnly: true }) }];
}

describe('for any mounts in any order', () => {
  // A path is always brought by the same volume, so that nothing clashes; some volumes are at two paths, some share a name.
  const sources = [
    { volume: files('a', { name: 'x' }), mountPath: '/a' }, { volume: files('b', { name: 'x' }), mountPath: '/b' },
    { volume: files('b', { name: 'x' }), mountPath: '/b2', readOnly: true },
    { volume: ExtraVolume.nfs({ server: 'n', path: '/n' }), mountPath: '/n' },
    { volume: files('c', { name: 'x-1' }), mountPath: '/c' },
  ];
  const anyMount = fc.record({ source: fc.constantFrom(...sources), propagation: fc.array(anyPropagation, { maxLength: 3 }) })
    .map(({ source, propagation }) => new ExtraMount({ ...source, propagation }));
  const inTwoOrders = fc.array(anyMount, { minLength: 1, maxLength: 8 })
    .chain((mounts) => fc.tuple(fc.constant(mounts), fc.shuffledSubarray(mounts, { minLength: mounts.length })));

  test('every pod has its requested mounts, each path and each volume name once', () => {
    fc.assert(fc.property(inTwoOrders, ([mounts, shuffled]) => {
      const rendered = gathered(...mounts)._placed();
      const other = gathered(...shuffled)._placed();
      for (const pod of ALL_PODS) {
        const { volumes, paths, seen } = podOf(pod, rendered);
        const asked = mounts.filter(({ propagation }) => timesIn(pod, propagation.map((one) => one.name)) > 0);
        expect(new Set(volumes).size).toBe(volumes.length);
        expect([...paths].sort()).toEqual([...new Set(asked.map(({ mountPath }) => mountPath))].sort());
        expect(seen).toEqual(Object.fromEntries(asked.map(seenOf)));
        expect(podOf(pod, other).seen).toEqual(seen);
      }
    }), { numRuns: 500 });
  });
});
