import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';

/** Programs and packages that examples run, by the names that content/examples/<protocol>/index.yaml uses. */

interface Peer {
  /** Its version, or `undefined` where it is not there. */
  version: () => string | undefined;
  /** Debian packages that bring it; none where npm does. */
  debian?: string[];
}

/** Debian's own directories first: a Python of another making knows nothing of Debian's packages. */
export const searchPath = [dirname(process.execPath), '/usr/sbin', '/usr/bin', process.env.PATH ?? ''].join(
  delimiter,
);

const peers: Record<string, Peer> = {
  Node: { version: () => process.versions.node },
  'Node WebSocket': { version: () => process.versions.node },
  Chromium: {
    version: () => printedBy(process.env.CHROMIUM_PATH ?? 'chromium', '--version', '--no-sandbox'),
  },
  ws: npm('ws'),
  graphql: npm('graphql'),
  'graphql-ws': npm('graphql-ws'),
  nginx: { version: () => printedBy('nginx', '-v'), debian: ['nginx-light'] },
  HAProxy: { version: () => printedBy('haproxy', '-v'), debian: ['haproxy'] },
  'Apache httpd': { version: () => printedBy('apache2', '-v'), debian: ['apache2-bin'] },
  curl: { version: () => printedBy('curl', '--version'), debian: ['curl'] },
  Python: { version: () => printedBy('python3', '--version'), debian: ['python3-minimal'] },
  openssl: { version: () => printedBy('openssl', 'version'), debian: ['openssl'] },
  'Python websockets': python('websockets', 'python3-websockets'),
  aiohttp: python('aiohttp', 'python3-aiohttp'),
  uvicorn: python('uvicorn', 'python3-uvicorn'),
  wsproto: python('wsproto', 'python3-wsproto'),
  FastAPI: python('fastapi', 'python3-fastapi'),
  websockify: python('websockify', 'websockify'),
};

/** Versions that were found: asking costs a process, and each is asked for by many examples. */
const found = new Map<string, string>();

/** Version of a program or package, or `undefined` where it is missing. Throws for a name that nobody knows. */
export function versionOf(name: string): string | undefined {
  const peer = peers[name];
  if (!peer)
    throw new Error(
      `"${name}" in content/examples/: expected one of ${Object.keys(peers).join(', ')}. Correct the name, or add it to tests/examples/peers.ts.`,
    );
  const version = found.get(name) ?? peer.version();
  // What is missing may be installed in the meantime, so only finds are kept.
  if (version) found.set(name, version);
  return version;
}

/** Installs what is missing from the distribution, as far as that is possible, and says what it does. */
export function installMissing(names: Iterable<string>): void {
  const packages = [...names].flatMap((name) => (versionOf(name) ? [] : (peers[name]?.debian ?? [])));
  if (packages.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) {
    console.log(`Examples: ${packages.join(', ')} missing, and no apt-get here to install them with.`);
    return;
  }
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    console.log(`Examples need ${packages.join(', ')}. Running: ${[command, ...rest].join(' ')}`);
    spawnSync(command, rest, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/** The version number in what a program prints. */
function printedBy(command: string, ...args: string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, PATH: searchPath },
  });
  return status === 0 ? /\d+(?:\.\d+)+[a-z]?/.exec(stdout + stderr)?.[0] : undefined;
}

function npm(name: string): Peer {
  return {
    version: () => {
      const file = `node_modules/${name}/package.json`;
      if (!existsSync(file)) return undefined;
      return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    },
  };
}

function python(distribution: string, debian: string): Peer {
  const ask = `from importlib.metadata import version; print(version('${distribution}'))`;
  return { version: () => printedBy('python3', '-c', ask), debian: [debian] };
}
