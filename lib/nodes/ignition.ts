import type { IgnitionDisk } from './disks/ignition-disk';
import type { IgnitionFileSystem } from './disks/ignition-file-system';
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
  private readonly disks = new Map<string, IgnitionDisk>();
  private readonly fileSystems = new Map<string, IgnitionFileSystem>();
  private readonly files = new Map<string, IgnitionFile>();
  private readonly units = new Map<string, SystemdUnit>();

  public addDisk(disk: IgnitionDisk): void {
    this.disks.set(disk.device, disk);
  }

  public addFileSystem(fileSystem: IgnitionFileSystem): void {
    this.fileSystems.set(fileSystem.device, fileSystem);
  }

  public addFile(file: IgnitionFile): void {
    this.files.set(file.path, file);
  }

  public addUnit(unit: SystemdUnit): void {
    this.units.set(unit.name, unit);
  }

  public toJson(): JsonObject {
    const storage = {
      ...listOf('disks', this.disks),
      ...listOf('filesystems', this.fileSystems),
      ...listOf('files', this.files),
    };
    return {
      ignition: { version: IGNITION_VERSION },
      ...(Object.keys(storage).length > 0 && { storage }),
      ...(this.units.size > 0 && { systemd: listOf('units', this.units) }),
    };
  }
}

// No field for an empty list.
function listOf(field: string, entries: ReadonlyMap<string, { _toJson(): JsonObject }>): JsonObject {
  return entries.size > 0 ? { [field]: [...entries.values()].map((entry) => entry._toJson()) } : {};
}
