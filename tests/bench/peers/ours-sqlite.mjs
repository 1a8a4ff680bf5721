import { ours } from './common.mjs';

export default ours({
  name: 'ours-sqlite', title: 'the product alone with its embedded store, the feeds of a web node in another process', needs: [], cluster: 'default',
  settings: () => ({}),
});
