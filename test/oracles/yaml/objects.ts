import { Testing, Yaml } from 'cdk8s';
import fc from 'fast-check';
import { hostileText } from './strings';
import { ControlPlaneBase } from '../../../lib/control-plane/base/control-plane-base';
import { IgnitionFile } from '../../../lib/nodes/ignition-file';
import { MachineConfig } from '../../../lib/nodes/machine-config';
import { MachinePool } from '../../../lib/nodes/machine-pool';
import { SystemdUnit } from '../../../lib/nodes/systemd-unit';
import { testChart, testControlPlane } from '../../synth/synth';
import { TEXT_PROPERTIES, withText } from '../../synth/text-properties';

/** What the library writes for some texts, or the message with which it refuses them. */
export type Written = { readonly text: string; readonly objects: readonly unknown[] } | { readonly refusal: string };

/** Makes an object with texts in it. */
type Maker = (texts: readonly string[]) => unknown;

/** A base, an overlay or a patch with texts as names and values. */
function nested([first, second, third]: readonly string[]): Record<string, unknown> {
  return { [first]: second, list: [third, { [third]: first }], text: `${second}\n`, lines: [first, second, third].join('\n') };
}

/** Makes an object for each property that takes a text, and for each place that takes raw text. */
export const MAKERS: readonly Maker[] = [
  ...TEXT_PROPERTIES.map((property): Maker => ([text]) => withText(property, text).apiObject.toJson()),
  ([text]) => testControlPlane({ base: ControlPlaneBase.none(), glance: { customServiceConfig: text } }).apiObject.toJson(),
  ([first, second]) => testControlPlane({ base: ControlPlaneBase.none(), glance: { customServiceConfig: `[DEFAULT]\n${first}\n${second}\n` } }).apiObject.toJson(),
  (texts) => testControlPlane({
    base: ControlPlaneBase.fromManifest({ apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', spec: { x: nested(texts) } }),
  }).apiObject.toJson(),
  (texts) => {
    const controlPlane = testControlPlane({ base: ControlPlaneBase.none() });
    controlPlane.addOverlay({ metadata: { annotations: { [texts[0]]: texts[1] } }, spec: { x: nested(texts) } });
    return controlPlane.apiObject.toJson();
  },
  ([text]) => machineConfig({ units: [new SystemdUnit('a.service', { contents: text })] }),
  ([text]) => machineConfig({ units: [new SystemdUnit('a.service', { dropIns: [{ name: 'a.conf', contents: `[Service]\n${text}\n` }] })] }),
  ([text]) => machineConfig({ files: [IgnitionFile.fromText('/etc/a', text)] }),
  ([text]) => machineConfig({ files: [IgnitionFile.fromText(`/etc/${text}`, 'a')] }),
  ([text]) => machineConfig({ kernelArguments: [text] }),
  ([text, value]) => machineConfig({ labels: { [text]: value } }),
  ([text]) => machineConfig({ name: text }),
];

function machineConfig(props: Partial<ConstructorParameters<typeof MachineConfig>[2]>): unknown {
  const chart = testChart();
  new MachineConfig(chart, 'config', { name: 'config', pool: MachinePool.MASTER, ...props });
  return Testing.synth(chart)[0];
}

/** Objects with hostile texts, as cdk8s writes them: the same for the same seed. Each maker gets as many as any other. */
export function writtenObjects(count: number, seed: number): Written[] {
  const texts = fc.sample(fc.array(hostileText(), { minLength: 3, maxLength: 3 }), { numRuns: count, seed });
  return texts.map((three, index) => written(MAKERS[index % MAKERS.length], three));
}

function written(make: Maker, texts: readonly string[]): Written {
  try {
    // Through JSON: what is undefined is not written.
    const object: unknown = JSON.parse(JSON.stringify(make(texts)));
    return { text: Yaml.stringify(object), objects: [object] };
  } catch (error) {
    return { refusal: (error as Error).message };
  }
}
