// The client and the server over TLS: who is trusted, and who is not.
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { ClientProcess } from "./testing/client-process.ts";
import { ServerProcess } from "./testing/server-process.ts";
import { Terminal } from "./testing/terminal.ts";

let server: ServerProcess;
let port: number;
let pin: string;

beforeAll(async () => {
  server = await ServerProcess.start(["--port", "0", "--tls-port", "0", "--tls-self-signed"]);
  port = Number(await server.prints(/with TLS on port (\d+)/));
  pin = await server.prints(/SHA-256 ([0-9A-F:]{95})/);
});
afterAll(() => server.stop());

/** Says one line through a pipe. */
const saying = (...options: readonly string[]) =>
  ClientProcess.run(
    ["localhost", String(port), "--nick", "bob", "--plain", ...options],
    "say hi\n",
  );

describe("over TLS the client", () => {
  test("comes in to the certificate that it was told of", async () => {
    const { code, out } = await saying("--tls-pin", pin);
    expect(out).toContain("bob: hi");
    expect(code).toBe(0);
  });

  test("says nothing to another", async () => {
    const other = pin.replace(/^../, pin.startsWith("00") ? "11" : "00");
    const { code, out, error } = await saying("--tls-pin", other);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain(`its certificate is another one, with the fingerprint ${pin}`);
  });

  test("trusts nobody that nobody vouches for", async () => {
    const { code, error } = await saying("--tls");
    expect(code).toBe(1);
    expect(error).toContain(
      "its certificate is self-signed, and --tls-pin or --tls-ca can trust it",
    );
  });

  test("trusts whom a file vouches for", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tea-tls-"));
    const path = join(folder, "ca.pem");
    writeFileSync(path, await certificate());
    const { code, out } = await saying("--tls-ca", path);
    rmSync(folder, { recursive: true });
    expect(out).toContain("bob: hi");
    expect(code).toBe(0);
  });

  test("finds out that the other side does not speak it", async () => {
    const args = ["localhost", String(server.port), "--plain", "--tls", "--nick", "bob"];
    const { code, error } = await ClientProcess.run(args, "say hi\n");
    expect(code).toBe(1);
    expect(error).toMatch(/^Could not reach localhost port \d+: /);
  });

  test("says so on the screen", async () => {
    const args = [ClientProcess.program, "localhost", String(port), "--nick", "ana"];
    const terminal = new Terminal(process.execPath, [...args, "--tls-pin", pin]);
    onTestFinished(() => terminal.close());
    await terminal.sees(/TLS · ●/);
  });
});

async function certificate(): Promise<string> {
  const socket = connect({ host: "localhost", port, rejectUnauthorized: false });
  await once(socket, "secureConnect");
  const { raw } = socket.getPeerCertificate();
  socket.destroy();
  return new X509Certificate(raw).toString();
}
