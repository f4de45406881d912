import { JsonObject } from '../../json';

/** The objects that a program was given as a base. The rules judge them by themselves. */
export interface GivenBase {
  /** The control plane, followed by the objects of other kinds beside it. */
  readonly objects: readonly JsonObject[];

  /** What is wrong with the text of the base: messages. */
  readonly problems: readonly string[];

  /**
   * A sentence that says how to show the findings of the base.
   *
   * @param lint the command without the file, such as `cdk8s-glance lint`
   */
  readonly howToShow: (lint: string) => string;
}
