import { readManifests } from '../../manifest/read';
import { mermaid } from '../../picture/mermaid';
import { pictureOf } from '../../picture/picture';
import { mebibytes } from '../choice';
import { EXIT_STATUS, type Command, type CommandArguments } from '../command';
import { InputFiles } from '../input-files';
import { Progress } from '../progress';
import { safeText } from '../sanitizer';
import type { Terminal } from '../terminal';

/** `picture`: a diagram of a cloud. */
export const PICTURE: Command = {
  name: 'picture',
  operands: 'FILE...',
  description: [
    'Draws API instances, stores, back-ends, mounted objects, claims, message buses and nodes, and how they use each other,',
    'as a flowchart in the language of Mermaid, which GitHub, GitLab and many editors show. FILE is a file, a folder or - for standard input.',
    'Exit status: 0 drawn, 2 an input could not be read, or there is nothing to draw.',
  ],
  options: { 'max-size': { value: 'MIB', description: 'the largest file and document in MiB, as for lint' } },
  run: picture,
};

function picture({ options, operands }: CommandArguments, terminal: Terminal): number {
  const maxSize = mebibytes('--max-size', options['max-size']);
  const progress = new Progress(terminal);
  const input = new InputFiles(operands, progress, maxSize);
  const { documents, problems: unread } = readManifests(input.sources(), { maxDocumentLength: maxSize });
  progress.end();
  const graph = pictureOf(documents);
  const problems = [...input.problems, ...unread].map(({ file, line, message }) => `${file}${line === 0 ? '' : `:${line}`} ${message}`);
  const missing = graph.parts.length === 0 ? ['nothing to draw: no control plane, Glance, Cinder or MachineConfig in the input'] : [];
  [...problems, ...missing].forEach((problem) => terminal.error(`${safeText(problem)}\n`));
  if (graph.parts.length > 0) {
    terminal.print(`${mermaid(graph).trimEnd().split('\n').map(safeText).join('\n')}\n`);
  }
  return problems.length + missing.length > 0 ? EXIT_STATUS.notJudged : EXIT_STATUS.clean;
}
