// Serves a folder: `node serve.mjs dist 8080 [/some/path/]`, or imported by tests.

import { createReadStream, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** The file that `path` asks for, or none when it is not a file inside `root`. */
function fileFor(root, base, path) {
  try {
    const asked = decodeURIComponent(path.split(/[?#]/)[0]);
    if (!asked.startsWith(base)) return undefined;
    const rest = asked.slice(base.length);
    const file = realpathSync(join(root, rest === "" || rest.endsWith("/") ? `${rest}index.html` : rest));
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Serves `folder` under `base` to this machine only; resolves to its address and a `close`. */
export function serve(folder, port = 0, base = "/") {
  const root = realpathSync(folder);
  const server = createServer((request, response) => {
    const file = fileFor(root, base, request.url);
    const type = file && (TYPES[extname(file)] ?? "application/octet-stream");
    response.writeHead(file ? 200 : 404, { "content-type": type ?? "text/plain", "cache-control": "no-cache" });
    if (file && request.method !== "HEAD") createReadStream(file).pipe(response);
    else response.end(file ? "" : "not found\n");
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => {
      const close = () => new Promise((done) => { server.close(done); server.closeAllConnections(); });
      resolve({ address: `http://127.0.0.1:${server.address().port}${base}`, close });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = "dist", port = "8080", base = "/"] = process.argv.slice(2);
  try {
    console.log(`Backstop is at ${(await serve(folder, Number(port), base)).address} (Ctrl+C ends it)`);
  } catch (error) {
    const why = { EADDRINUSE: `port ${port} is taken; choose another`, ENOENT: `${folder} is not there; build it first` };
    console.error(why[error.code] ?? error.message);
    process.exit(1);
  }
}
