/** A small server on this machine for the stand-in page (`/`), the plugin's files and the site (`/site/`). */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml" };

export async function serve({ root, standIn, plugin, site }) {
  const app = join(root, "tests/host/app");
  const files = new Map([["/", join(app, "index.html")], ["/app.css", join(app, "app.css")], ["/styles.css", join(root, "styles.css")], ["/main.js", plugin]]);
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (path === "/app.js") {
      response.writeHead(200, { "content-type": "text/javascript; charset=utf-8" });
      response.end(standIn);
      return;
    }
    const known = files.get(path) ?? (path.startsWith("/site/") ? inSite((await site).folder, path.slice("/site/".length)) : undefined);
    if (known === undefined || !existsSync(known) || !statSync(known).isFile()) {
      response.writeHead(path === "/favicon.ico" ? 204 : 404);
      response.end();
      return;
    }
    response.writeHead(200, { "content-type": `${TYPES[extname(known)] ?? "application/octet-stream"}; charset=utf-8` });
    createReadStream(known).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => { server.close(); server.closeAllConnections(); } };
}

function inSite(site, path) {
  if (site === undefined) return undefined;
  const file = join(site, normalize(path === "" ? "index.html" : path));
  return file.startsWith(site) ? file : undefined;
}
