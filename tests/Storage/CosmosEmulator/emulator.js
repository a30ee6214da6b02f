"use strict";
// A Cosmos DB account in memory, as far as this product and the .NET SDK (gateway mode) need one: `node emulator.js`.
// The npm package @vercel/cosmosdb-server answers for the account, databases and containers, and @zeit/cosmosdb-query runs the
// SQL. Documents are kept by container.js, because the package ignores partition keys in queries, answers 500 for what is
// missing, and knows neither atomic batches nor OFFSET LIMIT.
//
// It prints its port when it listens, and ends with whoever holds its standard input.
const { randomUUID } = require("crypto");
const { createHttpServer } = require("@vercel/cosmosdb-server");
const Account = require("@vercel/cosmosdb-server/lib/account").default;
const Collections = require("@vercel/cosmosdb-server/lib/account/collections").default;
const Databases = require("@vercel/cosmosdb-server/lib/account/databases").default;
const { Container, Refusal } = require("./container");

// The SDK asks for a plan before it sends an aggregate: it can be sent as it is. Sound only because there is one physical partition.
const QUERY_PLAN = {
  partitionedQueryExecutionInfoVersion: 2,
  queryInfo: {
    distinctType: "None", top: null, offset: null, limit: null, orderBy: [], orderByExpressions: [], groupByExpressions: [],
    groupByAliases: [], aggregates: [], groupByAliasToAggregateType: {}, rewrittenQuery: "", hasSelectValue: false,
    dCountInfo: null, hasNonStreamingOrderBy: false,
  },
  queryRanges: [{ min: "", max: "FF", isMinInclusive: true, isMaxInclusive: false }],
};

// The package makes the account when it listens and keeps it to itself: it is caught when it is first used.
let account;
const { database, read } = Account.prototype;
Account.prototype.database = function (id) {
  account = this;
  return database.call(this, id);
};
Account.prototype.read = function () {
  const here = [{ name: "Here", databaseAccountEndpoint: `http://127.0.0.1:${server.address().port}/` }];
  return { ...read.call(this), writableLocations: here, readableLocations: here };
};

// The package makes resource ids of plain Base64. The SDK puts them into addresses, where a slash would part them.
for (const kind of [Databases, Collections]) {
  const make = kind.prototype._rid;
  kind.prototype._rid = function (number) {
    const id = make.call(this, number);
    return id.includes("/") ? this._rid(++this._ridCount) : id;
  };
}

const containers = new Map();

function containerOf(databaseId, containerId) {
  const definition = account?.database(databaseId).collection(containerId);
  if (!definition?.read()) throw new Refusal(404, "Owner resource does not exist");
  const known = containers.get(definition.read()._rid);
  if (known) return known;
  const container = new Container(() => account.database(databaseId).collection(containerId).read());
  containers.set(definition.read()._rid, container);
  return container;
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

function answer(response, status, body, headers = {}) {
  const text = body === undefined ? "" : JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    "x-ms-request-charge": "1",
    "x-ms-activity-id": randomUUID(),
    ...headers,
  });
  response.end(text);
}

async function serveDocuments(request, response, [, databaseId, , containerId, , id]) {
  const header = name => request.headers[name];
  if (header("x-ms-cosmos-is-query-plan-request")) {
    await bodyOf(request);
    return answer(response, 200, QUERY_PLAN);
  }
  const container = containerOf(databaseId, containerId);
  const [key] = JSON.parse(header("x-ms-documentdb-partitionkey") ?? "[]");
  const isQuery = request.method === "POST" && header("x-ms-documentdb-isquery");
  if (key === undefined && !isQuery) throw new Refusal(400, "Only queries can be put to all partitions.");
  if (request.method === "GET" && id !== undefined) {
    const item = container.read(key, id);
    return answer(response, 200, item, { etag: item._etag });
  }
  if (request.method === "POST" && header("x-ms-cosmos-is-batch-request")) {
    const results = container.batch(key, await bodyOf(request));
    return answer(response, results.some(result => result.statusCode >= 400) ? 207 : 200, results);
  }
  if (isQuery) {
    const { query, parameters } = await bodyOf(request);
    const page = container.query(key, query, parameters, Number(header("x-ms-continuation") ?? 0));
    const more = page.next === undefined ? {} : { "x-ms-continuation": String(page.next) };
    const body = { _rid: "", Documents: page.documents, _count: page.documents.length };
    return answer(response, 200, body, { "x-ms-item-count": String(page.documents.length), ...more });
  }
  throw new Refusal(400, `This account does not know ${request.method} ${request.url}`);
}

const server = createHttpServer({ keepAlive: true });
const [serveTheRest] = server.listeners("request");
server.removeAllListeners("request");
server.on("request", async (request, response) => {
  try {
    const path = request.url.split("?")[0].split("/").filter(part => part !== "").map(decodeURIComponent);
    if (path[4] === "docs") await serveDocuments(request, response, path);
    else serveTheRest.call(server, request, response);
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(error);
    answer(response, error.status ?? 500, { message: error.message });
  }
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.stdin.on("end", () => process.exit()).resume();
