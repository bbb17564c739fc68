import { freePort, type Server, start } from './server.ts';

/** HAProxy with a frontend `front` on a free port; `rest` continues the configuration after the frontend's `bind`. */
export async function startHaproxy(rest: string, defaults = ''): Promise<Server> {
  const port = await freePort();
  return start(port, {
    command: 'sh',
    args: ['-c', 'exec haproxy -db -f configuration > access'],
    configuration: () => `
      global
        log stdout format raw local0 info
      defaults
        mode http
        log global
        option httplog
        option dontlognull
        timeout connect 1s
        timeout client 5s
        timeout server 1s
        ${defaults}
      frontend front
        bind 127.0.0.1:${port}
        ${rest}
`,
    stopSignal: 'SIGUSR1',
    steady: (log) =>
      log
        // What it says of itself while it stops.
        .replace(/^(?:Proxy .* stopped|\[\w+\] ).*\n/gm, '')
        // How long a health check took, and who was there when it failed.
        .replace(/(?<=check duration: )\d+|\d+(?= sessions active| requeued)/g, '…')
        // How many clients are connected: the one that asked whether it listens may not be gone yet.
        .replace(/(?<= [-\w]{4} )\d+\/\d+(?=\/\d+\/\d+\/)/g, '…/…')
        // The milliseconds of its five timers vary; -1 says that a phase was not reached.
        .replace(/^(127\.0\.0\.1:)\d+ \[[^\]]*\] (\S+ \S+) (\S+)/gm, (...line: string[]) => {
          const timers = line[3]?.replace(/(?<![-\d])\+?\d+/g, '…');
          return `${line[1]}… […] ${line[2]} ${timers}`;
        }),
  });
}
