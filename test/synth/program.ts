import { ApiObject, Chart, Testing, Yaml } from 'cdk8s';
import { wholeControlPlane } from './whole';
import { ControlPlaneBase } from '../../lib';
import { RELEASES } from '../../lib/facts/release';

// Writes all that the library can, for every release, over a base and as an overlay.
for (const release of RELEASES) {
  for (const base of [ControlPlaneBase.networkIsolation(), ControlPlaneBase.none()]) {
    const chart = new Chart(Testing.app({ outdir: 'never-written' }), 'chart', { namespace: 'openstack' });
    wholeControlPlane(chart, release, base);
    const objects = chart.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct));
    process.stdout.write(Yaml.stringify(...objects.map((object) => object.toJson())));
  }
}
