import { distinct, host, integer } from '../../check';
import { quoted } from '../../facts/text/quoting';
import { OptionValue } from '../../oslo/value/option-value';

/** The options of a filter, by name. @internal */
export interface FilterOptions {
  readonly [option: string]: OptionValue;
}

/** The hosts from which `web-download` imports images: only some, or all but some. */
export class HostFilter {
  /**
   * Only these hosts (`allowed_hosts`).
   *
   * @param hosts host names in lower case and IP addresses, without a port and without wildcards
   * @throws if the list is empty, or an item is not such a host
   */
  public static allow(...hosts: string[]): HostFilter {
    return new HostFilter({ allowed_hosts: OptionValue.boundedList([...checkedHosts(hosts)]) });
  }

  /**
   * All hosts but these (`disallowed_hosts`).
   *
   * @param hosts host names in lower case and IP addresses, without a port and without wildcards
   * @throws if the list is empty, or an item is not such a host
   */
  public static deny(...hosts: string[]): HostFilter {
    return new HostFilter({ disallowed_hosts: OptionValue.boundedList([...checkedHosts(hosts)]) });
  }

  private constructor(private readonly options: FilterOptions) {}

  /** @internal */
  public _options(): FilterOptions {
    return this.options;
  }
}

/** The ports from which `web-download` imports images: only some, or all but some. */
export class PortFilter {
  /**
   * Only these ports (`allowed_ports`).
   *
   * @param ports numbers from 1 to 65535
   * @throws if the list is empty, or an item is not a port
   */
  public static allow(...ports: number[]): PortFilter {
    return new PortFilter({ allowed_ports: portList(ports) });
  }

  /**
   * All ports but these (`disallowed_ports`). The list of allowed ports, by default 80 and 443, becomes empty, because Glance ignores
   * this one beside it.
   *
   * @param ports numbers from 1 to 65535
   * @throws if the list is empty, or an item is not a port
   */
  public static deny(...ports: number[]): PortFilter {
    return new PortFilter({ allowed_ports: OptionValue.boundedList([]), disallowed_ports: portList(ports) });
  }

  private constructor(private readonly options: FilterOptions) {}

  /** @internal */
  public _options(): FilterOptions {
    return this.options;
  }
}

/** The schemes of the URLs from which `web-download` imports images: only some, or all but some. */
export class SchemeFilter {
  /**
   * Only these schemes (`allowed_schemes`).
   *
   * @param schemes schemes in lower case, such as `https`
   * @throws if the list is empty, or an item is not a scheme
   */
  public static allow(...schemes: string[]): SchemeFilter {
    return new SchemeFilter({ allowed_schemes: schemeList(schemes) });
  }

  /**
   * All schemes but these (`disallowed_schemes`). The list of allowed schemes, by default `http` and `https`, becomes empty, because
   * Glance ignores this one beside it: every other scheme passes. `allow` is safer.
   *
   * @param schemes schemes in lower case, such as `http`
   * @throws if the list is empty, or an item is not a scheme
   */
  public static deny(...schemes: string[]): SchemeFilter {
    return new SchemeFilter({ allowed_schemes: OptionValue.boundedList([]), disallowed_schemes: schemeList(schemes) });
  }

  private constructor(private readonly options: FilterOptions) {}

  /** @internal */
  public _options(): FilterOptions {
    return this.options;
  }
}

function checkedHosts(hosts: readonly string[]): readonly string[] {
  return distinct('hosts', hosts).map((value) => {
    if (value !== value.toLowerCase()) {
      throw new Error(`hosts holds ${quoted(value)}: write ${value.toLowerCase()}, because Glance compares it with the host of the URL in lower case.`);
    }
    return host('hosts', value);
  });
}

function portList(ports: readonly number[]): OptionValue {
  return OptionValue.boundedList(distinct('ports', ports).map((value) => String(integer('ports', value, 1, 65535))));
}

function schemeList(schemes: readonly string[]): OptionValue {
  return OptionValue.boundedList(distinct('schemes', schemes).map((value) => {
    if (!/^[a-z][a-z0-9+.-]*$/.test(value)) {
      throw new Error(`schemes holds ${quoted(value)}: write a scheme in lower case without '://', such as 'https'.`);
    }
    return value;
  }));
}
