/** Writes COUNT objects of the content of MANIFEST, a JSON file, by cdk8s alone: `node api-objects.js COUNT FOLDER MANIFEST`. */
import { readFileSync } from 'node:fs';
import { ApiObject, App, Chart } from 'cdk8s';

const [count, outdir, file] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(file, 'utf8'));
const app = new App({ outdir });
const chart = new Chart(app, 'many');
for (let index = 0; index < Number(count); index++) {
  new ApiObject(chart, `control-plane-${index}`, { ...manifest, metadata: { ...manifest.metadata, name: `openstack-${index}` } });
}
app.synth();
