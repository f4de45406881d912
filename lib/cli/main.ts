#!/usr/bin/env node
import { EXIT_STATUS } from './command';
import { run } from './run';
import { terminalOf } from './terminal';

// A reader such as `head` may close the stream before the end. Other errors, such as a full disk, lose a part of the report.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') {
    process.exitCode = EXIT_STATUS.notJudged;
    process.stderr.write(`cdk8s-glance: the report could not be written: ${code}.\n`);
  }
});
process.stderr.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exitCode = code === 'EPIPE' ? process.exitCode : EXIT_STATUS.notJudged;
});

process.exitCode = run(process.argv.slice(2), terminalOf(process));
