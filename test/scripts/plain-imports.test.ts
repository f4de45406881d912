import { plainImports } from '../../scripts/plain-imports';

const OBJECT = `export class KubeThing extends ApiObject {
  public static manifest(props: KubeThingProps = {}): any {
    return {
      ...KubeThing.GVK,
      ...toJson_KubeThingProps(props),
    };
  }

  /**
   * Renders the object to Kubernetes JSON.
   */
  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...toJson_KubeThingProps(resolved),
    };
  }
}

/**
 * Converts an object of type 'KubeThingProps' to JSON representation.
 */
/* eslint-disable max-len */
export function toJson_KubeThingProps(obj: KubeThingProps | undefined): Record<string, any> | undefined {
  return obj;
}
/* eslint-enable max-len */
`;

test('removes the conversion between two sets of names', () => {
  expect(plainImports(OBJECT)).toBe(`export class KubeThing extends ApiObject {
  public static manifest(props: KubeThingProps = {}): { readonly [field: string]: unknown } {
    return {
      ...KubeThing.GVK,
      ...props,
    };
  }
}
`);
});

test.each([
  ['a renamed field', 'glanceAPIs', 'glanceApIs', 'glanceAPIs'],
  ['a field with a sign in its name', 'dash-ed', 'dashEd', "'dash-ed'"],
  ['a field that keeps its name', 'secret', 'secret', 'secret'],
])('gives %s the name of the definition', (_case, name, generated, expected) => {
  const property = (text: string) => `  /**\n   * @schema Thing#${name}\n   */\n  readonly ${text}?: string;\n`;
  expect(plainImports(property(generated))).toBe(property(expected));
});

test('takes any value as unknown', () => {
  expect(plainImports('  readonly config?: any;\n')).toBe('  readonly config?: unknown;\n');
});

test('writes an enum as the union of its values', () => {
  expect(plainImports('export enum Layout {\n  /** split */\n  SPLIT = "split",\n  /** edge */\n  EDGE = "edge",\n}\n')).toBe("export type Layout = 'split' | 'edge';\n");
});

test('writes "integer or string" as a union', () => {
  const source = 'export class Limit {\n  public static fromNumber(value: number): Limit {\n    return new Limit(value);\n  }\n'
    + '  private constructor(public readonly value: number | string) {\n  }\n}\n';
  expect(plainImports(source)).toBe('export type Limit = number | string;\n');
});
