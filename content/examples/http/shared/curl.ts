import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** Runs curl without the user's settings. `status` is its exit code; its progress meter is left out. */
export async function curl(...args: string[]): Promise<{ status: number; output: string; errors: string }> {
  const child = spawn('curl', ['--disable', '--no-progress-meter', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await ended;
  return { status, output, errors };
}
