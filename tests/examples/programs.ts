import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'yaml';
import { searchPath } from './peers.ts';

export const folder = 'content/examples';
export const recordedFile = `${folder}/recorded.yaml`;

/** A program that provokes or observes a code. */
export interface Program {
  /** `websocket/bad-utf8` */
  id: string;
  kind: 'condition' | 'observation';
  uses: string[];
  /** What it printed when it was recorded; `undefined` before the first time. */
  recorded: string | undefined;
}

export interface Recorded {
  date: string;
  versions: Record<string, string>;
}

/** Every program that is listed, in the order of the lists. */
export function readPrograms(): Program[] {
  return globSync(`${folder}/*/index.yaml`)
    .sort()
    .flatMap((file) => {
      const { examples } = parse(readFileSync(file, 'utf8')) as {
        examples: (Omit<Program, 'id' | 'recorded'> & { name: string })[];
      };
      return examples.map(({ name, kind, uses }) => {
        const id = `${dirname(file)
          .replaceAll('\\', '/')
          .slice(folder.length + 1)}/${name}`;
        const out = `${folder}/${id}.out`;
        return { id, kind, uses, recorded: existsSync(out) ? readFileSync(out, 'utf8') : undefined };
      });
    });
}

/** The date and the versions of the recorded outputs. */
export function readRecorded(): Recorded | undefined {
  return existsSync(recordedFile) ? (parse(readFileSync(recordedFile, 'utf8')) as Recorded) : undefined;
}

/** Runs a program as a reader would. `output` is what it printed, `errors` what it complained. */
export async function run(id: string): Promise<{ status: number | null; output: string; errors: string }> {
  const { CHROMIUM_PATH, HOME, TMPDIR } = process.env;
  const env = { PATH: searchPath, LANG: 'C.UTF-8', ...defined({ CHROMIUM_PATH, HOME, TMPDIR }) };
  const child = spawn(process.execPath, [`${folder}/${id}.ts`], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const status = await ended;
  clearTimeout(timer);
  return { status, output, errors };
}

function defined(variables: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
}
