// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The stand-ins as a program: started, spoken to by lines, ended with its standard input.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export const startStandIns = async () => {
  const program = process.env.SIGNALBOX_STANDINS;
  if (!program) throw new Error('SIGNALBOX_STANDINS must name the program signalbox-standins');
  const child = spawn(program, [], { stdio: ['pipe', 'pipe', 'inherit'] });
  const failed = new Promise((_, reject) => child.on('error', reject));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await Promise.race([lines.next(), failed])).value);
  const where = await next();
  let turn = Promise.resolve();
  const ask = (words) => (turn = turn.then(() => { child.stdin.write(`${words}\n`); return next(); }));
  return {
    ...where,
    tell: async (words) => { if (!(await ask(words)).ok) throw new Error(`refused: ${words}`); },
    ask,
    state: () => ask('state'),
    end: () => new Promise((resolve) => { child.on('exit', resolve); child.stdin.end(); }),
  };
};

export const until = async (condition, what, patience = 20_000) => {
  const end = Date.now() + patience;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${patience} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};
