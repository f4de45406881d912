import { Release } from '../../lib/facts/release';
import { ExtraMount } from '../../lib/mounts/extra-mount';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { refuseOperatorPaths } from '../../lib/mounts/operator-paths';
import { Propagation } from '../../lib/mounts/propagation';

const refuse = (mountPath: string, release: Release, ...propagation: Propagation[]) => () =>
  refuseOperatorPaths([new ExtraMount({ volume: ExtraVolume.fromSecretName('files'), mountPath, propagation })], "store 'a'", release);

test.each<[string, string, Release, Propagation[]]>([
  ['Glance', '/etc/my.cnf', Release.RHOSO_18_0_FR4, []],
  ['Glance', '/etc/my.cnf', Release.RHOSO_18_0_FR4, [Propagation.GLANCE]],
  ['Glance', '/var/log/glance/', Release.MAIN, [Propagation.glanceApi('a')]],
  ['Glance', '/var/lib/config-data/default', Release.RHOSO_18_0_FR6, [Propagation.CINDER_API, Propagation.GLANCE_API]],
  ['Cinder', '/etc/cinder/cinder.conf.d', Release.MAIN, [Propagation.cinderVolume('a')]],
  ['Cinder', '/var/lib/cinder', Release.MAIN, [Propagation.CINDER]],
])('the operator of %s mounts at %s', (kind, path, release, propagation) => {
  const at = path.replace(/\/$/, '');
  expect(refuse(path, release, ...propagation)).toThrow(new Error(`store 'a' mounts a volume at '${at}', where the operator of ${kind} mounts one of its own, so Kubernetes refuses `
    + 'the pods. Use another path, or a propagation that does not reach these pods.'));
});

test.each<[string, Release, Propagation[]]>([
  ['/etc/ceph', Release.MAIN, []],
  ['/etc/my.cnf', Release.MAIN, [Propagation.of('ManilaShare')]],
  ['/etc/cinder/cinder.conf.d', Release.MAIN, [Propagation.GLANCE]],
  ['/var/lib/cinder', Release.MAIN, [Propagation.CINDER_API]],
  ['/var/lib/config-data/default', Release.MAIN, [Propagation.GLANCE]],
  ['/var/lib/glance', Release.MAIN, [Propagation.GLANCE]],
])('%s is free on %s', (path, release, propagation) => expect(refuse(path, release, ...propagation)).not.toThrow());
