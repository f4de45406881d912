import { type ApiObject, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { Claims } from './claims';
import type { IgnitionDisk } from './disks/ignition-disk';
import type { IgnitionFileSystem } from './disks/ignition-file-system';
import { IgnitionConfig } from './ignition';
import type { IgnitionFile } from './ignition-file';
import { labelKey, labelValue } from './label';
import type { MachinePool } from './machine-pool';
import type { SystemdUnit } from './systemd-unit';
import { KubeMachineConfig, type MachineConfigSpec } from '../../imports/machineconfiguration.openshift.io';
import { objectName, oneLine } from '../check';
import { ROLE_LABEL } from '../facts/kubernetes/names';
import { quoted } from '../facts/text/quoting';
import { validateWritable } from '../writable';

/** Properties of a `MachineConfig`. */
export interface MachineConfigProps {
  /**
   * The name of the object. Configurations are merged in the order of their names. Those of the platform start with `00` and
   * `01`, custom ones by convention with `99`.
   */
  readonly name: string;

  /** The pool of the nodes. */
  readonly pool: MachinePool;

  /**
   * Labels of the object. `pool` sets the role in addition.
   *
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Files on the nodes. `addFile()` adds more.
   *
   * @default - none
   */
  readonly files?: IgnitionFile[];

  /**
   * Systemd units of the nodes. `addUnit()` adds more.
   *
   * @default - none
   */
  readonly units?: SystemdUnit[];

  /**
   * Kernel arguments of the nodes, such as `mitigations=off`. `addKernelArgument()` adds more.
   *
   * @default - none
   */
  readonly kernelArguments?: string[];

  /**
   * Disks of nodes that are installed after it is applied. `addDisk()` adds more.
   *
   * @default - none
   */
  readonly disks?: IgnitionDisk[];

  /**
   * File systems of nodes that are installed after it is applied. `addFileSystem()` adds more.
   *
   * @default - none
   */
  readonly fileSystems?: IgnitionFileSystem[];
}

/**
 * Files, systemd units, kernel arguments, disks and file systems of the nodes of a pool.
 *
 * Applying, changing or deleting it reboots every node of the pool, one after another. Put it in a separate chart, and so in a
 * separate file, if changes to the control plane must not apply it.
 *
 * It has no namespace, even if the chart has one. Two MachineConfigs of one pool in one chart that define the same file, unit or
 * name must agree: in the cluster, the last one would win silently.
 *
 * @see https://docs.openshift.com/container-platform/4.18/machine_configuration/index.html
 */
export class MachineConfig extends Construct {
  /** The name of the object. */
  public readonly name: string;

  /** The pool of the nodes. */
  public readonly pool: MachinePool;

  /** The API object, for fields that this construct does not cover. */
  public readonly apiObject: ApiObject;

  private readonly config = new IgnitionConfig();
  private readonly kernelArguments = new Set<string>();
  private readonly claims: Claims;

  /**
   * @param scope the parent construct
   * @param id the id of the construct
   * @param props the name, the pool and the content
   * @throws when Kubernetes does not accept the name or a label, a kernel argument is not one argument, or another MachineConfig defines the same with other content
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
    props.disks?.forEach((disk) => this.addDisk(disk));
    props.fileSystems?.forEach((fileSystem) => this.addFileSystem(fileSystem));
  }

  /**
   * Adds a file. The same file may be added several times.
   *
   * @throws when the path is already used with other content, mode or owner
   */
  public addFile(file: IgnitionFile): void {
    this.claims.add(`file ${quoted(file.path)}`, this.node.path, file._claim());
    this.config.addFile(file);
  }

  /**
   * Adds a systemd unit. The same unit may be added several times.
   *
   * @throws when the unit is already defined with other content
   */
  public addUnit(unit: SystemdUnit): void {
    this.claims.add(`systemd unit ${quoted(unit.name)}`, this.node.path, unit._claim());
    this.config.addUnit(unit);
  }

  /**
   * Adds a kernel argument. Repetitions are ignored. A value with blanks must stand in double quotes.
   *
   * @throws when the argument is empty, has several lines, or is not one argument
   */
  public addKernelArgument(argument: string): void {
    this.kernelArguments.add(kernelArgument(`kernelArguments of MachineConfig ${quoted(this.name)}`, argument));
  }

  /**
   * Adds the partitions of a disk. The same disk may be added several times.
   *
   * @throws when the disk is already defined with other partitions
   */
  public addDisk(disk: IgnitionDisk): void {
    this.claims.add(`disk ${quoted(disk.device)}`, this.node.path, disk._toJson());
    this.config.addDisk(disk);
  }

  /**
   * Adds a file system. The same file system may be added several times.
   *
   * @throws when the device already has another file system
   */
  public addFileSystem(fileSystem: IgnitionFileSystem): void {
    this.claims.add(`file system on ${quoted(fileSystem.device)}`, this.node.path, fileSystem._toJson());
    this.config.addFileSystem(fileSystem);
  }

  /**
   * Removes the object and what it claims.
   *
   * @internal
   */
  public _remove(): void {
    this.claims.forget(this.node.path);
    this.node.scope?.node.tryRemoveChild(this.node.id);
  }

  private clusterScoped(metadataLabels: { [key: string]: string }): ApiObject {
    const object = new KubeMachineConfig(this, 'Resource', {
      metadata: { name: this.name, labels: metadataLabels },
      spec: Lazy.any({ produce: () => this.spec() }),
    });
    // cdk8s adds the chart's namespace to every object without a namespace.
    if (Chart.of(this).namespace !== undefined) {
      object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    }
    validateWritable(object);
    return object;
  }

  private spec(): MachineConfigSpec {
    const kernelArguments = [...this.kernelArguments];
    return { config: this.config.toJson(), ...(kernelArguments.length > 0 && { kernelArguments }) };
  }
}

// The machine-config operator splits a text at the blanks outside double quotes, as the kernel does.
// https://github.com/openshift/machine-config-operator/blob/main/pkg/daemon/update.go
function kernelArgument(property: string, value: string): string {
  if (!/^(?:[^\s"]|"[^"]*")+$/.test(oneLine(property, value))) {
    throw new Error(`${property} is ${quoted(value)}: give each argument as an item of its own, and put a value with blanks in double quotes, `
      + "such as 'dyndbg=\"module nvme_tcp +p\"'.");
  }
  return value;
}

function labels(props: MachineConfigProps): { [key: string]: string } {
  const given = props.labels ?? {};
  Object.entries(given).forEach(([key, value]) => labelValue(`label ${quoted(labelKey('a label of a MachineConfig', key))}`, value));
  if (given[ROLE_LABEL] !== undefined && given[ROLE_LABEL] !== props.pool.name) {
    throw new Error(`label '${ROLE_LABEL}' of MachineConfig ${quoted(props.name)} is ${quoted(given[ROLE_LABEL])}, but its pool is `
      + `${quoted(props.pool.name)}: set the pool and remove the label.`);
  }
  return { ...given };
}
