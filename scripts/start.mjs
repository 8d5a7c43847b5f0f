// npm start: install if needed, build, serve, and say where.
import { install, root, tool } from './ready.mjs';
import { serve } from './serve.mjs';

install();
if (!tool('vite', 'build', '--logLevel', 'warn')) process.exit(1);
const port = Number(process.env.PORT ?? 4173);
const open = (wanted) => serve({ folder: `${root}build`, port: wanted });
// A port in use is no reason to stop: any other will do.
const { url } = await open(port).catch((error) =>
  error.code === 'EADDRINUSE' ? open(0) : Promise.reject(error),
);
console.log(`\nSteg is here: ${url}\nStop with Ctrl+C.`);
