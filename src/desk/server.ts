import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

export interface DeskFolders {
  /** The built add-in: its files are served from the root of the address. */
  readonly addIn: string;
  /** The built page of the desk: served under /desk/. */
  readonly desk: string;
  /** The .xlsx file the desk opens first. */
  readonly workbook: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface DeskServer {
  /** http://127.0.0.1:port, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the desk and the add-in from one address that only this machine reaches. */
export async function startDeskServer(folders: DeskFolders): Promise<DeskServer> {
  const server = createServer((request, response) => {
    // A page elsewhere that found the port must not read a bulletin: only this address is answered to.
    if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? "")) {
      response.writeHead(403).end();
      return;
    }
    const name = decodePath(request.url ?? "/");
    if (name === "/") {
      response.writeHead(302, { location: "/desk/" }).end();
      return;
    }
    const file = name === null ? null : fileFor(name, folders);
    if (file === null || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...(file === folders.workbook && { "x-file-name": encodeURIComponent(path.basename(file)) }),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(folders.port, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

function decodePath(url: string): string | null {
  try {
    return path.posix.normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  } catch {
    return null;
  }
}

function fileFor(name: string, folders: DeskFolders): string | null {
  if (name === "/desk/workbook.xlsx") return folders.workbook;
  const [folder, rest] = name.startsWith("/desk/")
    ? [folders.desk, name.slice("/desk/".length) || "index.html"]
    : [folders.addIn, name.slice(1)];
  const file = path.resolve(folder, rest);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}
