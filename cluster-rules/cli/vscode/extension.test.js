"use strict";

const assert = require("node:assert");
const { spawn } = require("node:child_process");
const Module = require("node:module");
const test = require("node:test");
const rpc = require("vscode-jsonrpc/node");

const settings = { jar: "", java: "java", language: "en", applications: "" };
const clients = [];

/** What the extension sees of the editor. */
const vscode = {
  workspace: {
    getConfiguration: () => ({ get: (name) => settings[name] }),
    createFileSystemWatcher: (pattern) => pattern,
    onDidChangeConfiguration: () => ({ dispose: () => {} }),
  },
  window: { showErrorMessage: (message) => assert.fail(message) },
};

class LanguageClient {
  constructor(id, name, server, options) {
    Object.assign(this, { id, name, server, options, stopped: false });
    clients.push(this);
  }

  async start() {}

  async stop() {
    this.stopped = true;
  }
}

const load = Module._load;
Module._load = function (name, ...rest) {
  const stubs = { vscode, "vscode-languageclient/node": { LanguageClient } };
  return stubs[name] ?? load.call(this, name, ...rest);
};
const extension = require("./extension.js");

test("the extension starts a server that answers, and ends it", async () => {
  settings.jar = require("node:path").join(__dirname, "../target/cluster.jar");
  await extension.activate({ extensionPath: __dirname, subscriptions: [] });
  const { server, options } = clients.at(-1);
  assert.deepStrictEqual(server.args.slice(2), ["lsp", "--lang", "en"]);
  assert.ok(options.documentSelector.some((one) => one.language === "clusterrules"));

  const process = spawn(server.command, server.args, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => process.on("exit", resolve));
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(process.stdout),
    new rpc.StreamMessageWriter(process.stdin),
  );
  connection.listen();
  const answer = await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: options.initializationOptions,
  });
  assert.strictEqual(answer.serverInfo.name, "clusterrules");
  assert.ok(answer.capabilities.hoverProvider);
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  assert.strictEqual(await ended, 0);

  await extension.deactivate();
  assert.ok(clients.at(-1).stopped);
});

test("every scope of the grammar has a pattern that compiles and matches", () => {
  const grammar = require("./clusterrules.tmLanguage.json");
  const samples = [
    "// why", "rule", "@area", "\"13.5\"", "$area", "criterion", "Basics(", ".isAtMost(", "==",
  ];
  const patterns = [...grammar.patterns, ...Object.values(grammar.repository)]
    .map((pattern) => pattern.match ?? pattern.begin)
    .filter(Boolean)
    .map((pattern) => new RegExp(pattern));
  for (const sample of samples) {
    assert.ok(patterns.some((pattern) => pattern.test(sample)), sample);
  }
});
