import type { IConfigMap } from 'cdk8s-plus-27';
import { ConfigFiles } from './config-files';
import { checkAll, dataKey, distinct, objectName, oneLine, optional } from '../../check';
import { quoted } from '../../facts/text/quoting';
import { ExtraVolume } from '../../mounts/extra-volume';
import { OptionValue } from '../../oslo/value/option-value';

/** The roles whose users may do something with properties. `@` stands for every role, `!` for none. */
export interface RoleProtection {
  /** The names of the properties, as a regular expression of Python that is found anywhere in the name, such as `^x_billing_`. */
  readonly properties: string;

  /** The roles that may add such a property. */
  readonly create: string[];

  /** The roles that see such a property. */
  readonly read: string[];

  /** The roles that may change such a property. */
  readonly update: string[];

  /** The roles that may remove such a property. */
  readonly remove: string[];
}

/** The rules of the policy that say who may do something with properties. */
export interface PolicyProtection {
  /** The names of the properties, as a regular expression of Python that is found anywhere in the name, such as `^x_billing_`. */
  readonly properties: string;

  /** The name of the rule for adding such a property. */
  readonly create: string;

  /** The name of the rule for reading such a property. */
  readonly read: string;

  /** The name of the rule for changing such a property. */
  readonly update: string;

  /** The name of the rule for removing such a property. */
  readonly remove: string;
}

/** What the file of property protections in a ConfigMap names. */
export enum ProtectionFormat {
  /** Roles. */
  ROLES = 'roles',
  /** Rules of the policy. */
  POLICIES = 'policies',
}

/** Options of property protections in a ConfigMap that the library makes. */
export interface ProtectionOptions {
  /**
   * The name of the ConfigMap.
   *
   * @default - `glance-property-protections`; `glance-property-protections-NAME` for the API instance `NAME`
   */
  readonly name?: string;
}

/** Options of property protections in a ConfigMap that exists. */
export interface ProtectionFileOptions {
  /**
   * The key with the file.
   *
   * @default 'property-protections.conf'
   */
  readonly key?: string;

  /**
   * What the file names (`property_protection_rule_format`).
   *
   * @default ProtectionFormat.ROLES
   */
  readonly format?: ProtectionFormat;
}

const DIRECTORY = '/etc/glance/property-protections';
const FILE = 'property-protections.conf';

/**
 * Who may add, see, change and remove properties of images. The first protection whose pattern matches counts. Nobody may do anything
 * with a property that no pattern matches, not even an administrator: end the list with the pattern `.*`.
 *
 * The API pods have the file in `/etc/glance/property-protections`. They read it once: restart them after a change.
 *
 * @see https://docs.openstack.org/glance/latest/admin/property-protections.html
 */
export class PropertyProtections {
  /**
   * Protections by role, in a ConfigMap that the library makes.
   *
   * @param protections the protections, in the order in which Glance looks for a match
   * @param options the name of the ConfigMap
   * @throws if there is no protection, or Glance cannot read a value
   */
  public static byRoles(protections: RoleProtection[], options: ProtectionOptions = {}): PropertyProtections {
    const list = (name: string, roles: readonly string[]): string => checkedRoles(name, roles).join(',');
    return PropertyProtections.made(protections.map(({ properties, create, read, update, remove }) => ({
      properties, create: () => list('create', create), read: () => list('read', read), update: () => list('update', update), delete: () => list('remove', remove),
    })), ProtectionFormat.ROLES, options);
  }

  /**
   * Protections by rules of the policy, in a ConfigMap that the library makes. The rules must be in the policy of Glance, for example
   * by `PolicyOverrides`.
   *
   * @param protections the protections, in the order in which Glance looks for a match
   * @param options the name of the ConfigMap
   * @throws if there is no protection, or Glance cannot read a value
   */
  public static byPolicies(protections: PolicyProtection[], options: ProtectionOptions = {}): PropertyProtections {
    return PropertyProtections.made(protections.map(({ properties, create, read, update, remove }) => ({
      properties, create: () => word('create', create), read: () => word('read', read), update: () => word('update', update), delete: () => word('remove', remove),
    })), ProtectionFormat.POLICIES, options);
  }

  /**
   * The file in a ConfigMap that exists.
   *
   * @param configMap the ConfigMap
   * @param options the key of the file, and what it names
   * @throws if the name of the ConfigMap or the key is malformed
   */
  public static fromConfigMap(configMap: IConfigMap, options: ProtectionFileOptions = {}): PropertyProtections {
    const key = dataKey('key', options.key ?? FILE);
    return new PropertyProtections(ExtraVolume.fromConfigMap(configMap), key, options.format ?? ProtectionFormat.ROLES);
  }

  private static made(sections: readonly Section[], format: ProtectionFormat, { name }: ProtectionOptions): PropertyProtections {
    checkAll('the property protections',
      () => distinct('protections', sections, ({ properties }) => properties),
      () => optional(name, (value) => objectName('name', value)),
      ...sections.flatMap((section) => [
        () => checkPattern(section.properties),
        ...OPERATIONS.map((operation) => () => inSection(section, operation)),
      ]));
    const text = sections.map(sectionText).join('\n');
    return new PropertyProtections({ name, texts: { [FILE]: text } }, FILE, format);
  }

  private constructor(private readonly source: ConfigFiles['source'], private readonly file: string, private readonly format: ProtectionFormat) {}

  /**
   * The files and options.
   *
   * @internal
   */
  public _files(): ConfigFiles {
    return {
      purpose: 'Protections',
      objectName: 'glance-property-protections',
      mountPath: DIRECTORY,
      source: this.source,
      options: {
        DEFAULT: {
          property_protection_file: OptionValue.string(`${DIRECTORY}/${this.file}`),
          property_protection_rule_format: OptionValue.string(this.format),
        },
      },
    };
  }
}

type Operation = 'create' | 'read' | 'update' | 'delete';

const OPERATIONS: readonly Operation[] = ['create', 'read', 'update', 'delete'];

/** A section of the file: a pattern, and the value of each operation, which throws if it is malformed. */
type Section = { readonly properties: string } & { readonly [O in Operation]: () => string };

function sectionText(section: Section): string {
  return [`[${section.properties}]`, ...OPERATIONS.map((operation) => `${operation} = ${section[operation]()}`), ''].join('\n');
}

function inSection(section: Section, operation: Operation): void {
  try {
    section[operation]();
  } catch (error) {
    throw new Error(`of ${quoted(section.properties)}, ${(error as Error).message}`);
  }
}

// Python up to 3.10 ends the name of a section at the first bracket. A pattern with its own extensions is not checked.
function checkPattern(pattern: string): void {
  oneLine('properties', pattern);
  if (pattern.includes(']')) {
    throw new Error(`properties is ${quoted(pattern)}: write it without ']', which ends the name of the section, such as '(a|b)' for '[ab]'.`);
  }
  if (pattern === 'DEFAULT' || (!/\(\?|[*+?]\+/.test(pattern) && !isPattern(pattern))) {
    throw new Error(`properties is ${quoted(pattern)}: write a regular expression, such as '^x_' or '.*'.`);
  }
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

function checkedRoles(property: string, roles: readonly string[]): readonly string[] {
  if (roles.length > 1 && ['@', '!'].some((all) => roles.includes(all))) {
    throw new Error(`${property} is ${roles.join(', ')}: '@' stands for every role and '!' for none, so each stands alone.`);
  }
  return distinct(property, roles).map((role) => word(property, role));
}

function word(property: string, value: string): string {
  if (!/^[^\s,%;#=[\]]+( [^\s,%;#=[\]]+)*$/.test(value)) {
    throw new Error(`${property} holds ${quoted(value)}: write a name without commas, percent signs, brackets and line ends.`);
  }
  return value;
}
