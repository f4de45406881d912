import { type ApiObject, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { Claims } from './claims';
import { IgnitionConfig } from './ignition';
import type { IgnitionFile } from './ignition-file';
import { labelKey, labelValue } from './label';
import type { MachinePool } from './machine-pool';
import type { SystemdUnit } from './systemd-unit';
import { KubeMachineConfig, type MachineConfigSpec } from '../../imports/machineconfiguration.openshift.io';
import { objectName, oneLine } from '../check';
import { ROLE_LABEL } from '../facts/names';
import { quoted } from '../facts/quoting';

/** Properties of a `MachineConfig`. */
export interface MachineConfigProps {
  /**
   * The object's name. Configurations are merged in the order of their names; the platform's own begin with `00` and `01`,
   * a cluster's own customarily with `99`.
   */
  readonly name: string;

  /** The pool whose nodes it configures. */
  readonly pool: MachinePool;

  /**
   * Labels of the object, beside the role, which `pool` sets.
   *
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Files to write on the nodes; more with `addFile()`.
   *
   * @default - none
   */
  readonly files?: IgnitionFile[];

  /**
   * Systemd units of the nodes; more with `addUnit()`.
   *
   * @default - none
   */
  readonly units?: SystemdUnit[];

  /**
   * Arguments for the nodes' kernel, such as `mitigations=off`; more with `addKernelArgument()`.
   *
   * @default - none
   */
  readonly kernelArguments?: string[];
}

/**
 * What the nodes of a pool have on them: files, systemd units and kernel arguments.
 *
 * Applying it, changing it or deleting it reboots every node of the pool, one after another. Keep it in a chart (and so a
 * file) of its own where a change of the control plane must not carry it along.
 *
 * It has no namespace, whatever the chart's is. Two of one pool in one chart that claim the same file, unit or name must
 * agree on it: the cluster would let the last one win without a word.
 *
 * @see https://docs.openshift.com/container-platform/4.18/machine_configuration/index.html
 */
export class MachineConfig extends Construct {
  /** The object's name. */
  public readonly name: string;

  /** The pool whose nodes it configures. */
  public readonly pool: MachinePool;

  /** The API object underneath, for what is not covered here. */
  public readonly apiObject: ApiObject;

  private readonly config = new IgnitionConfig();
  private readonly kernelArguments = new Set<string>();
  private readonly claims: Claims;

  /**
   * @param scope the construct that it belongs to
   * @param id its name within the scope
   * @param props what it configures
   * @throws when the name or a label is not one that Kubernetes takes, or another one claims the same with other content
   */
  public constructor(scope: Construct, id: string, props: MachineConfigProps) {
    super(scope, id);
    this.name = objectName('the name of a MachineConfig', props.name);
    this.pool = props.pool;
    this.claims = Claims.of(this, props.pool);
    this.claims.add(`MachineConfig ${quoted(this.name)}`, this.node.path, { construct: this.node.path });
    this.apiObject = this.clusterScoped({ ...labels(props), [ROLE_LABEL]: props.pool.name });

    props.files?.forEach((file) => this.addFile(file));
    props.units?.forEach((unit) => this.addUnit(unit));
    props.kernelArguments?.forEach((argument) => this.addKernelArgument(argument));
  }

  /**
   * Writes a file on the nodes. One that is there already with the same content is shared.
   *
   * @throws when the path is claimed with other content, mode or owner
   */
  public addFile(file: IgnitionFile): void {
    this.claims.add(`file ${quoted(file.path)}`, this.node.path, file._claim());
    this.config.addFile(file);
  }

  /**
   * Says something of a systemd unit. One that is there already with the same content is shared.
   *
   * @throws when the unit is claimed with other content
   */
  public addUnit(unit: SystemdUnit): void {
    this.claims.add(`systemd unit ${quoted(unit.name)}`, this.node.path, unit._claim());
    this.config.addUnit(unit);
  }

  /**
   * Gives the kernel an argument; one that is there already is not repeated.
   *
   * @throws when the argument is empty or not on one line
   */
  public addKernelArgument(argument: string): void {
    this.kernelArguments.add(oneLine(`kernelArguments of MachineConfig ${quoted(this.name)}`, argument));
  }

  private clusterScoped(metadataLabels: { [key: string]: string }): ApiObject {
    const object = new KubeMachineConfig(this, 'Resource', {
      metadata: { name: this.name, labels: metadataLabels },
      spec: Lazy.any({ produce: () => this.spec() }),
    });
    // cdk8s writes the chart's namespace on every object that has none of its own.
    if (Chart.of(this).namespace !== undefined) {
      object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    }
    return object;
  }

  private spec(): MachineConfigSpec {
    const kernelArguments = [...this.kernelArguments];
    return { config: this.config.toJson(), ...(kernelArguments.length > 0 && { kernelArguments }) };
  }
}

function labels(props: MachineConfigProps): { [key: string]: string } {
  const given = props.labels ?? {};
  Object.entries(given).forEach(([key, value]) => labelValue(`label ${quoted(labelKey('a label of a MachineConfig', key))}`, value));
  if (given[ROLE_LABEL] !== undefined && given[ROLE_LABEL] !== props.pool.name) {
    throw new Error(`label '${ROLE_LABEL}' of MachineConfig ${quoted(props.name)} is ${quoted(given[ROLE_LABEL])}, but its pool is `
      + `${quoted(props.pool.name)}: set the pool and leave the label out.`);
  }
  return { ...given };
}
