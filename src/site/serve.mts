/** `memsim serve`: the site from memory on this machine only, rebuilt when a note changes. */
import { watch, type FSWatcher } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import { loadConcepts } from "../concepts/index";
import { loadVault } from "./folder_source.mjs";
import { mimeType } from "./mime_types";
import type { RenderListing, SiteAssets } from "./ports";
import { sitePages } from "./site_pages";

/** What to serve. */
export interface ServeOptions {
  readonly vault: string;
  /** 0 takes any free port; when absent, the first free one from 8421 on. */
  readonly port?: number;
  /** Name of the site; the folder's when absent. */
  readonly name?: string;
  readonly renderListing: RenderListing;
  readonly assets: SiteAssets;
  /** Told in words about every rebuild and problem. */
  readonly log?: (message: string) => void;
}

/** A running server. */
export interface RunningSite {
  readonly url: string;
  /** Builds again now; changes in the folder do so by themselves. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

const FIRST_PORT = 8421;
const PORTS_TRIED = 20;
/** Milliseconds of quiet after a change before the site is built again. */
const QUIET = 150;
const CHANGES = "/_memsim/changes";
const RELOAD = `<script>new EventSource("${CHANGES}").onmessage=function(){location.reload()}</script>`;
const POLICY =
  "default-src 'self'; img-src 'self' https: http: data: blob:; script-src 'self' 'unsafe-inline' blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; object-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** What is served right now: only what is in these two maps can be asked for, so no path leads anywhere else. */
interface Served {
  readonly files: ReadonlyMap<string, string>;
  /** Address to file of the vault. */
  readonly attachments: ReadonlyMap<string, string>;
}

/** Builds, listens on 127.0.0.1 and watches. Rejects when the vault cannot be read or the port is taken. */
export async function serveSite(options: ServeOptions): Promise<RunningSite> {
  const root = resolve(options.vault);
  const log = options.log ?? (() => undefined);
  const render = remembering(options.renderListing);
  const listeners = new Set<ServerResponse>();
  let served = await build(root, render, options);
  let building: Promise<void> = Promise.resolve();
  const rebuild = (): Promise<void> => {
    building = building.then(async () => {
      try {
        served = await build(root, render, options);
        for (const listener of listeners) listener.write("data: changed\n\n");
        log(`built again: ${served.files.size} files`);
      } catch (problem) {
        log(`not built again: ${problem instanceof Error ? problem.message : String(problem)}`);
      }
    });
    return building;
  };
  const server = createServer((request, response) => {
    answer(request, response, served, listeners).catch(() => send(response, 500, "text/plain; charset=utf-8", "This page could not be read."));
  });
  const port = await listen(server, options.port);
  const watcher = watchFolder(root, () => void rebuild(), log);
  return {
    url: `http://127.0.0.1:${port}/`,
    rebuild,
    close: async () => {
      watcher?.close();
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
      await building;
    },
  };
}

async function build(root: string, render: RenderListing, { assets, name }: ServeOptions): Promise<Served> {
  const site = sitePages(await loadVault(root, { name }), loadConcepts(), render, assets);
  return {
    files: new Map(site.files.map((file) => [file.path, file.content])),
    attachments: new Map([...site.attachments].map(([path, address]) => [address, join(root, path)])),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served, listeners: Set<ServerResponse>): Promise<void> {
  if (!isLocalHost(request.headers.host)) return send(response, 403, "text/plain; charset=utf-8", "Only this machine is served.");
  if (request.method !== "GET" && request.method !== "HEAD") return send(response, 405, "text/plain; charset=utf-8", "Only reading is possible.");
  const address = addressOf(request.url ?? "/");
  if (`/${address ?? ""}` === CHANGES) return subscribe(request, response, listeners);
  const content = address === undefined ? undefined : served.files.get(address);
  if (address !== undefined && content !== undefined) {
    return send(response, 200, mimeType(address), address.endsWith(".html") ? content.replace("</body>", `${RELOAD}\n</body>`) : content);
  }
  const attachment = address === undefined ? undefined : served.attachments.get(address);
  if (address !== undefined && attachment !== undefined) return send(response, 200, mimeType(address), await readFile(attachment));
  return send(response, 404, "text/html; charset=utf-8", `<!DOCTYPE html><title>Not found</title><p>There is no such page. <a href="/">To the front page</a></p>`);
}

/** The address without query, decoded; `/` and folders mean their `index.html`. Nothing when it cannot be decoded. */
function addressOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]).replace(/^\/+/, "");
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** A page elsewhere cannot reach the server under a name of its own. */
function isLocalHost(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host ?? "");
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Content-Security-Policy": POLICY });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

function subscribe(request: IncomingMessage, response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write(": open\n\n");
  listeners.add(response);
  request.on("close", () => listeners.delete(response));
}

async function listen(server: Server, wanted: number | undefined): Promise<number> {
  const ports = wanted === undefined ? Array.from({ length: PORTS_TRIED }, (_, index) => FIRST_PORT + index) : [wanted];
  let problem: unknown;
  for (const port of ports) {
    try {
      await new Promise<void>((done, failed) => {
        server.once("error", failed);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", failed);
          done();
        });
      });
      const bound = server.address();
      return typeof bound === "object" && bound !== null ? bound.port : port;
    } catch (failure) {
      problem = failure;
    }
  }
  throw new Error(wanted === undefined ? `no free port from ${FIRST_PORT} on` : `port ${wanted} cannot be used: ${problem instanceof Error ? problem.message : String(problem)}`);
}

function watchFolder(root: string, changed: () => void, log: (message: string) => void): FSWatcher | undefined {
  let timer: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(root, { recursive: true }, (_event, name) => {
      if (name !== null && /(?:^|[\\/])\./.test(name)) return;
      clearTimeout(timer);
      timer = setTimeout(changed, QUIET);
    });
    watcher.on("error", (problem) => log(`changes can no longer be seen: ${problem.message}`));
    watcher.on("close", () => clearTimeout(timer));
    return watcher;
  } catch (problem) {
    log(`changes cannot be seen on this system: ${problem instanceof Error ? problem.message : String(problem)}`);
    return undefined;
  }
}

/** Listings that did not change are not drawn again; the oldest are forgotten first. */
function remembering(render: RenderListing): RenderListing {
  const known = new Map<string, ReturnType<RenderListing>>();
  return (source) => {
    const listing = known.get(source) ?? render(source);
    known.delete(source);
    known.set(source, listing);
    if (known.size > 500) for (const oldest of [...known.keys()].slice(0, 100)) known.delete(oldest);
    return listing;
  };
}
