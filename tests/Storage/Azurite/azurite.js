"use strict";
// Blob Storage in memory for the tests of stored files: `node azurite.js`. It is Azurite's blob service without its command line,
// and so without its telemetry and its files. It prints its port when it listens, and ends with whoever holds its standard input.
const { BlobServerFactory } = require("azurite/dist/src/blob/BlobServerFactory");

const environment = {
  blobHost: () => "127.0.0.1",
  blobPort: () => 0,
  blobKeepAliveTimeout: () => 5,
  location: async () => ".",
  inMemoryPersistence: () => true,
  extentMemoryLimit: () => undefined,
  silent: () => true,
  loose: () => false,
  skipApiVersionCheck: () => false,
  disableProductStyleUrl: () => false,
  cert: () => undefined,
  key: () => undefined,
  pwd: () => undefined,
  oauth: () => undefined,
  debug: async () => undefined,
};

async function main() {
  const server = await new BlobServerFactory().createServer(environment);
  await server.start();
  console.log(new URL(server.getHttpServerAddress()).port);
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
process.stdin.on("end", () => process.exit()).resume();
