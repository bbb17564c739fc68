import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { findOrInstallChromium } from '../browser.ts';
import { installMissing, versionOf } from './peers.ts';
import { folder, type Program, readPrograms, readRecorded, recordedFile, run } from './programs.ts';

/**
 * Runs the examples and compares what they print with what is recorded.
 * Usage: npm run examples [-- <words of a test's title>]      compares
 *        npm run examples -- --record [websocket/bad-utf8 …]   records anew, all or those named
 */
const wanted = process.argv.slice(2);
if (wanted[0] === '--record') await record(wanted.slice(1));
else {
  const args = ['tests/run.ts', '--project=examples', ...wanted.flatMap((words) => ['--grep', words])];
  process.exit(spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1);
}

async function record(ids: string[]) {
  process.env.CHROMIUM_PATH = findOrInstallChromium();
  const programs = readPrograms();
  for (const id of ids)
    if (!programs.some((program) => program.id === id))
      fail(`There is no example "${id}". Expected one listed in ${folder}/<protocol>/index.yaml.`);
  const chosen = ids.length ? programs.filter(({ id }) => ids.includes(id)) : programs;
  installMissing(new Set(chosen.flatMap(({ uses }) => uses)));
  const versions = versionsFor(chosen, ids.length > 0);
  for (const { id } of chosen) {
    const [first, second] = [await run(id), await run(id)];
    if (first.status !== 0) fail(`${folder}/${id}.ts ended with ${first.status}:\n${first.errors}`);
    if (first.output !== second.output)
      fail(
        `${folder}/${id}.ts printed two different things in two runs. Keep what varies out of its output.\n${first.output}\n${second.output}`,
      );
    writeFileSync(`${folder}/${id}.out`, first.output);
    console.log(`recorded ${id}`);
  }
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    recordedFile,
    `# Written by: npm run examples -- --record\n${stringify({ date, versions }, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}`,
  );
}

/** All outputs are of the same versions, so a part may only be recorded with those of the rest. */
function versionsFor(chosen: Program[], isPart: boolean): Record<string, string> {
  const before = readRecorded()?.versions ?? {};
  const versions: Record<string, string> = isPart ? { ...before } : {};
  for (const name of new Set(chosen.flatMap(({ uses }) => uses))) {
    const version = versionOf(name);
    if (!version) return fail(`${name} is missing and could not be installed.`);
    if (isPart && before[name] && before[name] !== version)
      fail(
        `${name} is ${version} here, but the other outputs are of ${before[name]}. Record all: npm run examples -- --record`,
      );
    versions[name] = version;
  }
  return Object.fromEntries(Object.entries(versions).sort(([a], [b]) => a.localeCompare(b)));
}

function fail(problem: string): never {
  console.error(problem);
  process.exit(1);
}
