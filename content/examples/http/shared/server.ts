import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, open, readFile, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A server that runs as a process of its own and listens on 127.0.0.1. */
export interface Server {
  port: number;
  /** Ends it once it has answered what it was asked, and gives its logs; `…` stands for what differs from run to run. */
  stop(): Promise<Logs>;
}

export interface Logs {
  access: string[];
  errors: string[];
}

/** How to start a program, and how to read its log. */
interface Program {
  command: string;
  /** Arguments; the program finds its configuration as `configuration` in its folder. */
  args: string[];
  configuration(folder: string): string;
  /** The signal after which it finishes its requests and ends. */
  stopSignal: NodeJS.Signals;
  /** Its log with `…` for what differs from run to run in a way of its own. */
  steady(log: string): string;
}

/** Starts a program in a folder of its own and resolves once it listens. Fails with what the program printed. */
export async function start(port: number, program: Program): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'server-'));
  await writeFile(join(folder, 'configuration'), program.configuration(folder));
  const printed = await open(join(folder, 'printed'), 'w');
  const child = spawn(program.command, program.args, {
    cwd: folder,
    stdio: ['ignore', printed.fd, printed.fd],
  });
  // Also if the example fails: the signal reaches the processes that the program started.
  const end = () => {
    child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', end);
  while (!(await listens(port))) {
    if (child.exitCode !== null)
      throw new Error(`${program.command}: ${await readFile(join(folder, 'printed'), 'utf8')}`);
    await wait(20);
  }

  const linesOf = async (file: string) => {
    const text = await readFile(join(folder, file), 'utf8').catch(() => '');
    // The first pattern is the time in the common log format.
    return program
      .steady(text)
      .replace(/ \[\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d \+\d{4}\] /g, ' […] ')
      .replaceAll(folder, '…')
      .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:…')
      .split('\n')
      .filter((line) => line !== '');
  };
  return {
    port,
    async stop() {
      const timer = setTimeout(() => child.kill('SIGTERM'), 5000);
      child.kill(program.stopSignal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      clearTimeout(timer);
      await printed.close();
      const logs = { access: await linesOf('access'), errors: await linesOf('errors') };
      process.off('exit', end);
      end();
      return logs;
    },
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const opened = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return opened;
}
