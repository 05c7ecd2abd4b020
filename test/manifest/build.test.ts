import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import webpack from "webpack";
import { CHROMIUM_SWITCHES, chromiumPath } from "../../tools/chromium";
import { LIMIT_BYTES, paneWeight } from "../../tools/pane-weight";
import { serveFolder, type FolderServer } from "../../tools/serve-folder";
import { bundledPackages, listedPackages } from "../../tools/third-party";
import { addresses, child, parseXml, readManifest, ROOT } from "./manifest";

type Configure = (env: object, argv: object) => Promise<webpack.Configuration>;

// eslint-disable-next-line @typescript-eslint/no-require-imports
const configure = require(path.join(ROOT, "webpack.config.js")) as Configure;
const SERVER = "https://tongbao.example.gov.cn/addin";

let dist: string;
let bundled: readonly string[];

beforeAll(async () => {
  dist = mkdtempSync(path.join(tmpdir(), "tongbao-build-"));
  const config = await configure({ url: `${SERVER}/` }, { mode: "production" });
  const stats = await build({ ...config, devtool: false, output: { ...config.output, path: dist } });
  bundled = bundledPackages(stats.compilation);
}, 180_000);

afterAll(() => rmSync(dist, { recursive: true, force: true }));

describe("the build", () => {
  it("writes a manifest for the server it was made for", () => {
    const manifest = parseXml(readFileSync(path.join(dist, "manifest.xml"), "utf8"));
    expect(child(manifest, "DefaultSettings", "SourceLocation").attributes["DefaultValue"]).toBe(
      `${SERVER}/taskpane.html`,
    );
    expect(addresses(manifest)).toHaveLength(addresses(readManifest()).length);
    expect(addresses(manifest).filter((address) => !address.startsWith(`${SERVER}/`))).toEqual([]);
  });

  it("has every file that the manifest names", () => {
    const manifest = parseXml(readFileSync(path.join(dist, "manifest.xml"), "utf8"));
    const missing = addresses(manifest)
      .map((address) => address.slice(SERVER.length))
      .filter((name) => !existsSync(path.join(dist, name)));
    expect(missing).toEqual([]);
  });

  it("forbids the page to reach anything but its own server, and inline or evaluated code", () => {
    const policy = policyOf(readFileSync(path.join(dist, "taskpane.html"), "utf8"));
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["script-src"]).toEqual(["'self'"]);
    expect(policy["connect-src"]).toEqual(["'self'"]);
    expect(policy["img-src"]).toEqual(["'self'", "data:"]);
    expect(policy["form-action"]).toEqual(["'none'"]);
  });

  it("loads all scripts from its own server", () => {
    const html = readFileSync(path.join(dist, "taskpane.html"), "utf8");
    const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];
    expect(scripts.length).toBeGreaterThan(2);
    for (const [, attributes = "", inline = ""] of scripts) {
      const source = /src="?([^"\s>]+)/.exec(attributes)?.[1] ?? "";
      expect(inline).toBe("");
      expect(existsSync(path.join(dist, source))).toBe(true);
    }
  });

  it("carries the list of what it is made of (npm run third-party)", () => {
    const list = readFileSync(path.join(dist, "THIRD-PARTY.md"), "utf8");
    expect(listedPackages(list).map(({ name }) => name)).toEqual(bundled);
  });

  it("keeps the pane within its weight", () => {
    const files = paneWeight(dist);
    expect(files.length).toBeGreaterThan(2);
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(LIMIT_BYTES);
  });
});

describe("build options", () => {
  it("refuses an address that Office would not load", async () => {
    await expect(configure({ url: "http://tongbao.example.gov.cn" }, {})).rejects.toThrow("https");
    await expect(configure({ office: "somewhere" }, {})).rejects.toThrow("bundled, cdn, 21vianet");
  });

  it.each([
    ["cdn", "https://appsforoffice.microsoft.com"],
    ["21vianet", "https://appsforoffice.cdn.partner.office365.cn"],
  ])("takes office.js from %s alone, and lets the page load code from there", async (office, origin) => {
    const config = await configure({ office }, { mode: "production" });
    const html = config.plugins?.find((plugin) => plugin?.constructor.name === "HtmlWebpackPlugin") as unknown as {
      userOptions: { templateParameters: { officeScript: string; contentPolicy: string } };
    };
    const { officeScript, contentPolicy } = html.userOptions.templateParameters;
    expect(officeScript.startsWith(`${origin}/`)).toBe(true);
    expect(contentPolicy).toContain(`script-src 'self' ${origin};`);
    expect(contentPolicy).toContain("connect-src 'self';");
  });
});

jest.setTimeout(60_000); // a browser on a busy machine

const executablePath = chromiumPath();
const inBrowser = executablePath === null ? describe.skip : describe;

inBrowser(`the built page in a browser${executablePath === null ? " (skipped: no Chromium found)" : ""}`, () => {
  let server: FolderServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await serveFolder(dist);
    browser = await chromium.launch({ executablePath: executablePath as string, args: CHROMIUM_SWITCHES });
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Opens the page as one platform would, and lists what it asked for. */
  async function open(query: string) {
    const page = await browser.newPage();
    const asked: { name: string; status: number }[] = [];
    const violations: string[] = [];
    page.on("response", (response) => {
      asked.push({
        name: response
          .url()
          .slice(server.url.length + 1)
          .replace(/[?#].*/, ""),
        status: response.status(),
      });
    });
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    // The world answers everything, so that only the policy can be what keeps the page from reaching it.
    const reached: string[] = [];
    await page.route(
      (url) => url.origin !== server.url,
      (route) => {
        reached.push(route.request().url());
        return route.fulfill({ status: 200, headers: { "access-control-allow-origin": "*" }, body: "" });
      },
    );
    await page.goto(`${server.url}/taskpane.html${query}`);
    await page.waitForLoadState("networkidle");
    return { page, asked, violations, reached };
  }

  const hostInfo = (platform: string, version: string, locale = "zh-CN") =>
    `?_host_Info=Excel$${platform}$${version}$${locale}$00000000-0000-0000-0000-000000000000$$disableLogging$0`;

  it.each([
    ["Excel on the web", hostInfo("Web", "16.01"), "excel-web-16.00.js"],
    ["Excel on Windows", hostInfo("Win32", "16.01"), "excel-win32-16.01.js"],
    ["Excel on Mac", hostInfo("Mac", "16.00"), "excel-mac-16.00.js"],
  ])("has all that office.js asks for in %s", async (_, query, hostFile) => {
    const { page, asked, violations } = await open(query);
    expect(asked.filter(({ status }) => status !== 200)).toEqual([]);
    expect(asked.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["office/office.js", `office/${hostFile}`, "office/zh-cn/office_strings.js"]),
    );
    expect(violations).toEqual([]);
    await page.close();
  });

  it("reaches nothing outside its own server, even where Office allows office.js to log", async () => {
    const { page, reached } = await open(hostInfo("Web", "16.01").replace("disableLogging", ""));
    const refused = await page.evaluate(async () => {
      const tries = [
        fetch("https://elsewhere.example/").then(() => "fetch"),
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve("image");
          image.onerror = () => resolve(null);
          image.src = "https://elsewhere.example/pixel.png";
        }),
      ];
      return (await Promise.allSettled(tries)).map((one) => (one.status === "fulfilled" ? one.value : null));
    });
    expect(refused).toEqual([null, null]);
    expect(reached).toEqual([]);
    await page.close();
  });

  it("falls back to the English strings of office.js in an Excel of another language", async () => {
    const { page, asked } = await open(hostInfo("Win32", "16.01", "de-DE"));
    expect(asked).toContainEqual({ name: "office/en-us/office_strings.js", status: 200 });
    await page.close();
  });

  it("says, opened in a browser, that it belongs into Excel", async () => {
    const { page, asked } = await open("");
    await page.getByRole("heading", { name: "通报校核" }).waitFor({ timeout: 10_000 });
    expect(await page.getByText("要在 Excel 里使用").count()).toBe(1);
    expect(asked.filter(({ status }) => status !== 200)).toEqual([]);
    await page.close();
  }, 60_000);
});

function build(config: webpack.Configuration): Promise<webpack.Stats> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error || !stats) reject(error ?? new Error("no stats"));
      else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve(stats);
    });
  });
}

/** The directives of the page's content-security policy. */
function policyOf(html: string): Record<string, string[]> {
  const content = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html)?.[1] ?? "";
  return Object.fromEntries(
    content.split(";").map((directive) => {
      const [name = "", ...values] = directive.trim().split(/\s+/);
      return [name, values];
    }),
  );
}
