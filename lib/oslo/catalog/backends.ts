import type { CatalogFile, GroupFacts } from './file';
import { CatalogGroups } from './groups';
import type { CatalogOption } from './option';
import { own } from '../../json';

const SHARED_GROUP = 'backend_defaults';
const SECTION = 'backend';

/** The options of a Cinder back-end's section, by the driver that reads them. */
export class CatalogBackends {
  private readonly options: GroupFacts;
  private readonly section: CatalogGroups;
  private readonly common: ReadonlySet<string>;

  public constructor(private readonly file: CatalogFile) {
    this.options = { ...file.groups.cinder[SHARED_GROUP], ...file.backendOptions, ...file.backendHost };
    this.section = new CatalogGroups({ [SECTION]: this.options });
    this.common = new Set(file.backendCommon);
  }

  /** The class paths of all drivers. */
  public drivers(): string[] {
    return Object.keys(this.file.drivers);
  }

  /** The current path of a driver, for that path or a former one. */
  public driver(path: string): string | undefined {
    const current = own(this.file.driverAliases, path) ?? path;
    return Object.hasOwn(this.file.drivers, current) ? current : undefined;
  }

  /** An option that the driver reads. Without a driver, or with one that is not part of Cinder, an option that any driver reads. */
  public find(driver: string | undefined, section: string, name: string): CatalogOption | undefined {
    const option = this.section.find(SECTION, name);
    return option && this.isRead(option.name, driver) ? { ...option, group: section } : undefined;
  }

  /** An option that the driver reads from `[backend_defaults]` if its own section does not set it. */
  public findShared(driver: string | undefined, name: string): CatalogOption | undefined {
    return Object.hasOwn(this.file.backendHost, name) ? undefined : this.find(driver, SHARED_GROUP, name);
  }

  /** The names of the options that the driver reads. */
  public optionNames(driver: string | undefined): string[] {
    return Object.keys(this.options).filter((name) => this.isRead(name, driver));
  }

  private isRead(name: string, driver: string | undefined): boolean {
    const known = driver === undefined ? undefined : this.driver(driver);
    return known === undefined || this.common.has(name) || own(this.file.drivers, known)?.includes(name) === true;
  }
}
