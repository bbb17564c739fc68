import { spawn, spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Build {
  seconds: number;
  /** Peak resident memory of the build and its children in MB; only known on Linux. */
  peakMegabytes: number | undefined;
}

/** Runs a command and measures it. Throws with its output if it fails. */
export async function measure(command: string, args: string[], cwd: string): Promise<Build> {
  const started = performance.now();
  const child = spawn(command, args, { cwd, env: { ...process.env, NO_COLOR: '1' } });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data;
  });
  child.stderr.on('data', (data: Buffer) => {
    output += data;
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, treeMegabytes(child.pid ?? 0));
  }, 100);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(watch);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${output.slice(-4000)}`);
  return {
    seconds: (performance.now() - started) / 1000,
    peakMegabytes: peak === 0 ? undefined : Math.round(peak),
  };
}

export function isInstalled(command: string): boolean {
  return spawnSync(command, ['version']).status === 0;
}

/** Bytes and number of the files that match, relative to a folder. */
export function sizeOf(folder: string, pattern: string): { files: number; bytes: number } {
  const files = globSync(pattern, { cwd: folder }).map((file) => statSync(join(folder, file)));
  const real = files.filter((file) => file.isFile());
  return { files: real.length, bytes: real.reduce((sum, { size }) => sum + size, 0) };
}

/** The heaviest page of each kind, gzip -9. */
export function pageWeights(folder: string): Record<string, number> {
  const kinds: Record<string, string> = {
    home: '{,zh-cn/}index.html',
    protocol: '{,zh-cn/}websocket/index.html',
    code: '{,zh-cn/}websocket/*/index.html',
    comparison: '{,zh-cn/}compare/websocket-*/index.html',
    'all comparisons': '{,zh-cn/}compare/index.html',
    'all codes': '{,zh-cn/}codes/index.html',
    number: '{,zh-cn/}numbers/*/index.html',
    search: '{,zh-cn/}search/index.html',
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, pattern]) => [
      kind,
      Math.max(
        ...globSync(pattern, { cwd: folder }).map(
          (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
        ),
      ),
    ]),
  );
}

function treeMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    return own + children.reduce((sum, child) => sum + treeMegabytes(Number(child)), 0);
  } catch {
    return 0;
  }
}
