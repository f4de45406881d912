import { fakePrograms } from './fake-programs';
import { buildKustomization } from '../../../lib/control-plane/base/kustomization';

test.each([
  [['kubectl', 'kustomize', 'oc'], "kubectl kustomize 'our cloud'", 'kubectl: kustomize our cloud'],
  [['kustomize', 'oc'], "kustomize build 'our cloud'", 'kustomize: build our cloud'],
  [['oc'], "oc kustomize 'our cloud'", 'oc: kustomize our cloud'],
])('the first of the installed programs %j builds a kustomization', (programs, command, text) => {
  fakePrograms(Object.fromEntries(programs.map((program) => [program, `echo "${program}: $*"`])));
  expect(buildKustomization('our cloud')).toEqual({ command, text: `${text}\n` });
});

test('the error of a failed build is that of the program, without its output', () => {
  fakePrograms({ kubectl: 'echo secret; echo "error: no such folder" >&2; exit 1', oc: 'echo a' });
  expect(() => buildKustomization('cloud')).toThrow(new Error("'kubectl kustomize cloud' failed: error: no such folder"));
});

test('a program that gives up without words is an error', () => {
  fakePrograms({ kubectl: 'kill -9 $$' });
  expect(() => buildKustomization('cloud')).toThrow(new Error("'kubectl kustomize cloud' failed: it ended with SIGKILL."));
});

test('without a program, the error says what to install', () => {
  fakePrograms({});
  expect(() => buildKustomization('cloud')).toThrow(new Error(
    "the kustomization 'cloud' cannot be built: none of kubectl, kustomize and oc is in the PATH. Install one of them, or build it elsewhere and use ControlPlaneBase.fromFile."));
});
