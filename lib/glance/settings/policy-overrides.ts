import type { IConfigMap } from 'cdk8s-plus-27';
import { ConfigFiles } from './config-files';
import { checkAll, dataKey, objectName, oneLine, optional } from '../../check';
import { isPolicyRule } from '../../facts/glance/policy-rule';
import { before, type ReleaseName } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { ExtraVolume } from '../../mounts/extra-volume';
import { flag } from '../../options/option-rows';
import { OptionTable, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';

/** Options of policy overrides. */
export interface PolicyOptions {
  /**
   * Whether the rules of Glance without the deprecated ones apply (`enforce_new_defaults`).
   *
   * @default true
   */
  readonly enforceNewDefaults?: boolean;

  /**
   * Whether tokens of another scope are refused (`enforce_scope`). Up to release 18.0-fr6; Glance of `main` always does.
   *
   * @default true
   */
  readonly enforceScope?: boolean;
}

/** Options of policy overrides in a ConfigMap that the library makes. */
export interface PolicyRulesOptions extends PolicyOptions {
  /**
   * The name of the ConfigMap.
   *
   * @default - `glance-policy`; `glance-policy-NAME` for the API instance `NAME`
   */
  readonly name?: string;
}

/** Options of policy overrides in a ConfigMap that exists. */
export interface PolicyFileOptions extends PolicyOptions {
  /**
   * The key with the rules, as YAML or JSON.
   *
   * @default 'policy.yaml'
   */
  readonly key?: string;
}

const DIRECTORY = '/etc/glance/policy.d';
const FILE = 'policy.yaml';

/**
 * Rules that say who may do what with images, in place of Glance's own. The API pods have them in `/etc/glance/policy.d`. Glance reads
 * them again after a change.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/glance_policy.html
 */
export class PolicyOverrides {
  /**
   * Rules in a ConfigMap that the library makes.
   *
   * @example
   * PolicyOverrides.fromRules({ publicize_image: 'role:admin', add_image: 'role:member' })
   *
   * @param rules the rules by the name of the policy, in the language of oslo.policy
   * @param options the name of the ConfigMap, and how Glance applies rules
   * @throws if there is no rule, or oslo.policy cannot read a rule
   */
  public static fromRules(rules: { readonly [policy: string]: string }, options: PolicyRulesOptions = {}): PolicyOverrides {
    checkAll('the policy',
      () => refuseNone(rules),
      () => optional(options.name, (name) => objectName('name', name)),
      ...Object.entries(rules).map(([policy, rule]) => () => checkRule(policy, rule)));
    const text = Object.entries(rules).map(([policy, rule]) => `${JSON.stringify(policy)}: ${JSON.stringify(rule)}\n`).join('');
    return new PolicyOverrides({ name: options.name, texts: { [FILE]: text } }, FILE, options);
  }

  /**
   * The file with rules in a ConfigMap that exists.
   *
   * @param configMap the ConfigMap
   * @param options the key of the file, and how Glance applies rules
   * @throws if the name of the ConfigMap or the key is malformed
   */
  public static fromConfigMap(configMap: IConfigMap, options: PolicyFileOptions = {}): PolicyOverrides {
    const key = dataKey('key', options.key ?? FILE);
    return new PolicyOverrides(ExtraVolume.fromConfigMap(configMap), key, options);
  }

  private constructor(private readonly source: ConfigFiles['source'], private readonly file: string, private readonly options: PolicyOptions) {}

  /**
   * The files and options.
   *
   * @throws if the release lacks an option
   * @internal
   */
  public _files(release: ReleaseName): ConfigFiles {
    return {
      purpose: 'Policy',
      objectName: 'glance-policy',
      mountPath: DIRECTORY,
      source: this.source,
      options: { oslo_policy: { policy_file: OptionValue.string(`${DIRECTORY}/${this.file}`), ...propertyOptions(POLICY_OPTIONS, this.options, release) } },
    };
  }
}

/** The options of policies. */
export const POLICY_OPTIONS: OptionTable<PolicyOptions> = {
  enforceScope: flag('enforce_scope', { releases: before('main') }),
  enforceNewDefaults: flag('enforce_new_defaults'),
};

function refuseNone(rules: object): void {
  if (Object.keys(rules).length === 0) {
    throw new Error('rules is empty: give at least one rule.');
  }
}

function checkRule(policy: string, rule: string): void {
  oneLine('the name of a policy', policy);
  if (!isPolicyRule(rule)) {
    throw new Error(`the rule of ${quoted(policy)} is ${quoted(rule)}, which refuses everyone, because oslo.policy cannot read it: `
      + "combine checks such as 'role:admin', '@' and '!' with 'and', 'or', 'not' and parentheses.");
  }
}
