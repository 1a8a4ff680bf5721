// Our own sides of peerbench: the published product, and a web node's feeds in the process that posts.
const infos = new Map();

export const ours = ({ name, title, needs, settings, cluster }) => ({
  name, title, durability: 'commit before ack', ack: 'durable', npm: false, needs,
  server: ({ port, dir, pgConn }) => {
    infos.set(port, { cluster, service: cluster });
    return {
      cmd: 'dotnet',
      args: ['FilageFuturs.Web.dll', '--urls', 'http://127.0.0.1:0'],
      cwd: process.env.OURS_WEB,
      env: { DataFolder: dir, Silo__GatewayPort: port, Logging__LogLevel__Default: 'Warning', ...settings(pgConn) },
    };
  },
  afterStart: (server) => { server.info = infos.get(server.port); },
  driver: { cmd: 'dotnet', args: [process.env.OURS_BENCH, 'contract'] },
});
