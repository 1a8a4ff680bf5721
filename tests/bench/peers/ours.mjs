import { ours } from './common.mjs';

export default ours({
  name: 'ours', title: 'a silo on PostgreSQL, the feeds of a web node in another process', needs: ['postgres'], cluster: 'filage-futurs',
  settings: (pgConn) => ({
    Cluster__Role: 'silo', EventLog__Store: 'postgres', Postgres__Connection: pgConn, Silo__Address: '127.0.0.1',
    DOTNET_TC_QuickJit: '0', DOTNET_TC_DelaySingleProcMultiplier: '1', // As deploy/ starts a silo.
    Links__Key: Buffer.alloc(32, 7).toString('base64'),
  }),
});
