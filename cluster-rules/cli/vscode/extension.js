"use strict";

const path = require("node:path");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const SECTION = "clusterrules";

/** The files that the server reads. */
const FILES = ["ruleset.yaml", "*.cases.yaml"].map((name) => ({ scheme: "file", pattern: `**/${name}` }));

let client;

/** Starts the language server; it ends with the editor. */
async function activate(context) {
  const start = async () => {
    await deactivate();
    const settings = vscode.workspace.getConfiguration(SECTION);
    const jar = settings.get("jar") || path.join(context.extensionPath, "cluster.jar");
    const language = settings.get("language");
    const options = language === "auto" ? [] : ["--lang", language];
    client = new LanguageClient(
      SECTION,
      "clusterrules",
      { command: settings.get("java"), args: ["-jar", jar, "lsp", ...options] },
      {
        documentSelector: [{ scheme: "file", language: SECTION }, ...FILES],
        initializationOptions: { applications: settings.get("applications") },
        synchronize: {
          configurationSection: SECTION,
          fileEvents: vscode.workspace.createFileSystemWatcher("**/{ruleset.yaml,*.drl,*.cases.yaml,*.csv}"),
        },
      },
    );
    try {
      await client.start();
    } catch (error) {
      vscode.window.showErrorMessage(`clusterrules: ${error.message}`);
    }
  };
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (["jar", "java", "language"].some((name) => change.affectsConfiguration(`${SECTION}.${name}`))) {
        await start();
      }
    }),
  );
  await start();
}

/** Ends the language server. */
async function deactivate() {
  const ended = client;
  client = undefined;
  await ended?.stop();
}

module.exports = { activate, deactivate };
