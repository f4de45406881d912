import type { IgnitionFile } from './ignition-file';
import type { SystemdUnit } from './systemd-unit';
import { IGNITION_VERSION } from '../facts/nodes/ignition';
import type { JsonObject } from '../json';

/**
 * An Ignition config, the value of `spec.config`.
 *
 * @see https://coreos.github.io/ignition/configuration-v3_2/
 */
export class IgnitionConfig {
  private readonly files = new Map<string, IgnitionFile>();
  private readonly units = new Map<string, SystemdUnit>();

  public addFile(file: IgnitionFile): void {
    this.files.set(file.path, file);
  }

  public addUnit(unit: SystemdUnit): void {
    this.units.set(unit.name, unit);
  }

  public toJson(): JsonObject {
    const files = [...this.files.values()].map((file) => file._toJson());
    const units = [...this.units.values()].map((unit) => unit._toJson());
    return {
      ignition: { version: IGNITION_VERSION },
      ...(files.length > 0 && { storage: { files } }),
      ...(units.length > 0 && { systemd: { units } }),
    };
  }
}
