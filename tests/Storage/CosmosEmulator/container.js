"use strict";
// The documents of one container: partitions that share nothing, and batches that happen whole or not at all.
const parse = require("@zeit/cosmosdb-query").default;

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_OPERATIONS = 100;
const MOST_PATCHES = 10;
const MOST_IN_PAGE = 100;
const PAGE = /\sOFFSET\s+(\d+|@\w+)\s+LIMIT\s+(\d+|@\w+)\s*$/i;

const texts = new Map();
let written = 0;

class Refusal extends Error {
  constructor(status, message = "") {
    super(message);
    this.status = status;
  }
}

class Container {
  // `definition` answers the container's current properties.
  constructor(definition) {
    this.definition = definition;
    this.partitions = new Map();
  }

  read(key, id) {
    const item = this.partition(key).get(id);
    if (!item) throw new Refusal(404, "Entity with the specified id does not exist in the system.");
    return item;
  }

  // Answers a page of results, and where the next page starts (undefined after the last). Without a key, of all partitions.
  query(key, text, parameters = [], start = 0) {
    const page = PAGE.exec(text);
    const number = token => token[0] === "@" ? parameters.find(parameter => parameter.name === token).value : Number(token);
    const [skip, take] = page ? [number(page[1]), number(page[2])] : [0, Infinity];
    const partitions = key === undefined ? [...this.partitions.values()] : [this.partition(key)];
    const found = this.run(partitions.flatMap(partition => [...partition.values()]), page ? text.slice(0, page.index) : text, parameters).slice(skip, skip + take);
    const end = start + MOST_IN_PAGE;
    return { documents: found.slice(start, end), next: end < found.length ? end : undefined };
  }

  // Each operation sees what those before it did. The first one that fails undoes them.
  batch(key, operations) {
    const bytes = operations.reduce((sum, operation) => sum + Buffer.byteLength(operation.resourceBody ?? ""), 0);
    if (bytes > MOST_BYTES) throw new Refusal(413, "Request size is too large");
    if (operations.length > MOST_OPERATIONS) throw new Refusal(400, "Batch request has more operations than what is supported.");
    const partition = this.partition(key);
    const undo = [];
    const results = [];
    for (const operation of operations) {
      const before = partition.get(operation.id ?? JSON.parse(operation.resourceBody).id);
      try {
        const [status, after] = this.apply(key, operation, before);
        const id = (after ?? before).id;
        undo.push(() => (before ? partition.set(id, before) : partition.delete(id)));
        if (after) partition.set(id, after);
        else partition.delete(id);
        results.push({ statusCode: status, eTag: after?._etag });
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        undo.reverse().forEach(step => step());
        return operations.map((_, i) => ({ statusCode: i === results.length ? refusal.status : 424 }));
      }
    }
    return results;
  }

  partition(key) {
    if (!this.partitions.has(key)) this.partitions.set(key, new Map());
    return this.partitions.get(key);
  }

  // Answers the status and the item as it is afterwards; undefined = it is gone.
  apply(key, operation, before) {
    if (operation.kind !== "create") {
      if (!before) throw new Refusal(404);
      if (operation.ifMatch && operation.ifMatch !== "*" && operation.ifMatch !== before._etag) throw new Refusal(412);
    }
    switch (operation.kind) {
      case "create":
        if (before) throw new Refusal(409);
        return [201, this.stored(key, JSON.parse(operation.resourceBody))];
      case "replace":
        return [200, this.stored(key, JSON.parse(operation.resourceBody), before)];
      case "delete":
        return [204, undefined];
      case "patch":
        return [200, this.stored(key, this.patched(before, JSON.parse(operation.resourceBody)), before)];
      default:
        throw new Refusal(400, `Unknown operation ${operation.kind}`);
    }
  }

  patched(before, { condition, operations }) {
    if (operations.length > MOST_PATCHES) throw new Refusal(400, "Too many patch operations");
    if (condition && this.run([before], `SELECT * ${condition}`).length === 0) throw new Refusal(412);
    const item = structuredClone(before);
    for (const { op, path, value } of operations) {
      const members = path.slice(1).split("/");
      const last = members.pop();
      const owner = members.reduce((object, member) => object?.[member], item);
      if (!owner) throw new Refusal(400, `No path ${path}`);
      if (op === "set") owner[last] = value;
      else if (op === "incr" && (owner[last] === undefined || typeof owner[last] === "number")) owner[last] = (owner[last] ?? 0) + value;
      else throw new Refusal(400, `Cannot ${op} ${path}`);
    }
    return item;
  }

  stored(key, item, before) {
    const [path] = this.definition().partitionKey.paths;
    if (item[path.slice(1)] !== key) throw new Refusal(400, "The partition key of the item differs from that of the request.");
    if (typeof item.id !== "string" || item.id === "" || /[/\\?#]/.test(item.id) || Buffer.byteLength(item.id) > 1023 || item.id.endsWith(" "))
      throw new Refusal(400, "The id is not valid.");
    if (before && before.id !== item.id) throw new Refusal(400, "The id cannot change.");
    if (item.ttl !== undefined && !(Number.isInteger(item.ttl) && (item.ttl === -1 || item.ttl > 0))) throw new Refusal(400, "Bad ttl.");
    written += 1;
    const etag = `"00000000-0000-0000-0000-${written.toString(16).padStart(12, "0")}"`;
    return { ...item, _rid: before?._rid ?? String(written).padStart(12, "0"), _self: "", _etag: etag, _attachments: "", _ts: Math.floor(Date.now() / 1000) };
  }

  run(items, text, parameters = []) {
    if (!texts.has(text)) {
      try {
        texts.set(text, parse(text));
      } catch (error) {
        throw new Refusal(400, error.message);
      }
    }
    try {
      return texts.get(text).exec(items, { parameters, compositeIndexes: this.compositeIndexes() }).result;
    } catch (error) {
      throw new Refusal(400, error.message);
    }
  }

  // A composite index serves its orders and their exact opposites. A container made without any answers every order, unlike
  // the service: for tests of what is asked, not of what is indexed.
  compositeIndexes() {
    const declared = this.definition().indexingPolicy?.compositeIndexes ?? [];
    if (declared.length === 0) return undefined;
    const opposite = { ascending: "descending", descending: "ascending" };
    return declared.flatMap(index => [
      index.map(path => ({ ...path, order: path.order ?? "ascending" })),
      index.map(path => ({ ...path, order: opposite[path.order ?? "ascending"] })),
    ]);
  }
}

module.exports = { Container, Refusal };
