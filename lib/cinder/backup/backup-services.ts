import type { Construct } from 'constructs';
import { BackupService } from './backup-service';
import { CinderBackupOptions } from './cinder-backup-options';
import { checkAll, dnsLabel } from '../../check';
import { Contributions } from '../../contributions';
import { LONGEST_BACKEND_NAME } from '../../facts/operators/services';
import { isAtLeast, Release } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { JsonObject, objectAt } from '../../json';
import { Propagation } from '../../mounts/propagation';

/** The template of Cinder in the base. */
export interface CinderTemplate {
  readonly template: JsonObject;

  /** Whether the library does not see the control plane that it patches. */
  readonly isUnknown: boolean;
}

/** The fields of backup services in the template of Cinder. */
export interface BackupPatches {
  readonly cinderBackup?: JsonObject;
  readonly cinderBackups?: JsonObject;
}

/** The backup services of Cinder: the only one of `cinderBackup`, or those of `cinderBackups`. */
export class BackupServices {
  private readonly owner: string;
  private readonly single: BackupService;
  private readonly named = new Map<string, BackupService>();
  private moved?: string;

  /**
   * @param scope the construct of Cinder
   * @param contributions the mounts of the control plane
   */
  public constructor(private readonly scope: Construct, private readonly contributions: Contributions) {
    this.owner = `[${scope.node.path}]`;
    this.single = new BackupService(this.owner, 'backup', contributions.release);
  }

  /** Whether the program says where backups are, so that a backup service runs. */
  public get areUsed(): boolean {
    return this.moved !== undefined || [this.single, ...this.named.values()].some(({ hasStorage }) => hasStorage);
  }

  /** The checks of the options of the only service, for `checkAll`. */
  public checks(options: CinderBackupOptions): (() => unknown)[] {
    return this.single.checks(options);
  }

  /** Changes the only service. */
  public configure(options: CinderBackupOptions): void {
    this.apply(this.single, 'the backup service', options);
  }

  /** Adds a service, or changes one. @throws if the release has only one, or a value is malformed */
  public add(name: string, options: CinderBackupOptions): void {
    checkAll(this.owner, () => this.refuseEarly(), () => dnsLabel('the name of a backup service', name, LONGEST_BACKEND_NAME));
    const service = this.named.get(name) ?? new BackupService(this.owner, `backups['${name}']`, this.contributions.release);
    this.apply(service, `backup service '${name}'`, options);
    this.named.set(name, service);
  }

  /** Moves the only service of the base to a service with a name. @throws if a service was moved before */
  public move(name: string, options: CinderBackupOptions): void {
    if (this.moved !== undefined) {
      throw new Error(`${this.owner} moveBackup is called twice: the base has only one backup service to move.`);
    }
    this.add(name, options);
    this.moved = name;
  }

  /** The merge patches of the services. @throws if the webhook would refuse them, or there is no service to move */
  public patches({ template, isUnknown }: CinderTemplate): BackupPatches {
    const base = objectAt(template, 'cinderBackup');
    const single = this.single.patch(base ?? {});
    if (this.named.size === 0) {
      return { cinderBackup: single };
    }
    const bases = { ...objectAt(template, 'cinderBackups'), ...this.moved !== undefined && { [this.moved]: this.movable(base, isUnknown) } };
    const entries = [...this.named].map(([name, service]) => [name, this.entry(name, service, bases)] as const);
    return { cinderBackup: this.retired(base, single), cinderBackups: Object.fromEntries(entries) };
  }

  private apply(service: BackupService, contributor: string, options: CinderBackupOptions): void {
    checkAll(this.owner, ...service.checks(options));
    const { release } = this.contributions;
    const bound = options.storage?.bind(this.scope, { release, propagation: [Propagation.CINDER_BACKUP] });
    if (bound) {
      this.contributions.add(contributor, { extraMounts: bound.extraMounts, nodeServices: [] });
      service.store(bound);
    }
    service.configure({ ...options, storage: undefined });
  }

  // A moved service keeps the fields of the base. A new one has a pod, and joins the network of the storage, as back-ends do.
  private entry(name: string, service: BackupService, bases: JsonObject): JsonObject {
    const base = objectAt(bases, name);
    const patch = service.patch(base ?? {}) ?? {};
    return name === this.moved ? { ...base, ...base?.replicas === 0 && { replicas: 1 }, ...patch }
      : base === undefined ? { replicas: 1, networkAttachments: ['storage'], ...patch } : patch;
  }

  private movable(base: JsonObject | undefined, isUnknown: boolean): JsonObject {
    if (base === undefined) {
      throw new Error(`${this.owner} cannot move the backup service, because ${isUnknown ? 'the library does not see it' : 'the base has no cinderBackup'}: `
        + `use addBackup(${quoted(this.moved)}).`);
    }
    return base;
  }

  // The former field beside the services: without replicas, its service would have one pod, and the webhook would refuse the control plane.
  private retired(base: JsonObject | undefined, single: JsonObject | undefined): JsonObject | undefined {
    const replicas = single?.replicas ?? base?.replicas ?? (base === undefined ? 0 : 1);
    if (this.moved !== undefined && single === undefined) {
      return { ...Object.fromEntries(Object.keys(base ?? {}).map((field) => [field, null])), replicas: 0 };
    }
    if (replicas !== 0) {
      throw new Error(`${this.owner} cinderBackup has ${String(replicas)} replicas, but the webhook refuses it beside cinderBackups: `
        + `${single === undefined ? "move it with moveBackup('NAME'), or set backup.replicas to 0" : 'use backups instead of backup'}.`);
    }
    return base?.replicas === 0 ? single : { ...single, replicas: 0 };
  }

  private refuseEarly(): void {
    const { release } = this.contributions;
    if (!isAtLeast(release, Release.RHOSO_18_0_FR5)) {
      throw new Error(`backups is given, but release ${release} does not have the field cinderBackups: use backup, or release ${Release.RHOSO_18_0_FR5} or later.`);
    }
  }
}
