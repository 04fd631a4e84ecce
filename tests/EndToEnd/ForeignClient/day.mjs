// A day's work against one service, by its protos alone: create, retry, page through, update with a stale etag, withdraw,
// read the history, and follow Watch across a restart without a gap.
//
//   node day.mjs ADDRESS PROTOS strikes|diplomacy
//
// Says "restart" when it wants the service restarted, and "done" with what it did at the end.
import assert from 'node:assert/strict';
import path from 'node:path';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';

const [address, protos, service] = process.argv.slice(2);
const patienceMs = 60_000;

const subjects = {
  strikes: {
    kind: 'attack',
    name: 'Attack',
    make: (id) => ({
      id,
      window: window('2024-06-01'),
      attacker: 'RUS',
      item: 'attack-uav',
      itemClass: 'ITEM_CLASS_UAV',
      claims: [{ measure: 'MEASURE_LAUNCHED', item: 'attack-uav', claimant: 'ua-air-force', quantity: exactly(0) }],
    }),
  },
  diplomacy: {
    kind: 'exchange',
    name: 'Exchange',
    make: (id) => ({
      id,
      window: window('2024-06-01'),
      parties: ['RUS', 'UKR'],
      claims: [{ measure: 'MEASURE_RELEASED', item: 'military', side: 'UKR', claimant: 'ua-president', quantity: exactly(0) }],
      citations: [{ source: 'ua-president', uri: 'https://www.president.gov.ua/1' }],
    }),
  },
};
const { kind, name, make } = subjects[service];

function window(day) {
  return { end: { day }, zone: 'Europe/Kyiv' };
}

function exactly(count) {
  return { lower: String(count), upper: String(count), disclosure: 'DISCLOSURE_REPORTED' };
}

const definitions = loader.loadSync(
  [`${kind}_service.proto`, 'watch_service.proto'].map((file) => path.join(protos, 'sitrep', service, 'v1', file)),
  { includeDirs: [protos], longs: String, enums: String, oneofs: true });
const { v1 } = grpc.loadPackageDefinition(definitions).sitrep[service];
const credentials = grpc.credentials.createInsecure();
const options = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 1000 };
const records = new v1[`${name}Service`](address, credentials, options);
const watches = new v1.WatchService(address, credentials, options);

function call(method, request) {
  return new Promise((resolve, reject) => {
    const deadline = new Date(Date.now() + patienceMs);
    records[method](request, new grpc.Metadata({ waitForReady: true }), { deadline }, (error, answer) => (error ? reject(error) : resolve(answer)));
  });
}

const create = (id) => call(`Create${name}`, { [kind]: make(id), requestId: `create-${id}`, author: 'day.mjs' });

// Every version seen, as id@etag, and the revision up to which all were seen.
const seen = [];
let cursor = '0';
let watch;
let changed = () => {};

function follow() {
  watch = watches.Watch({ cursor });
  watch.on('data', (message) => {
    if (message.event === 'checkpoint') cursor = message.cursor;
    else if (message.event === kind) seen.push(`${message[kind].id}@${message[kind].etag}`);
    changed();
  });
  watch.on('error', (error) => {
    changed();
    // Both are what a restart looks like; anything else is a fault.
    if (error.code !== grpc.status.CANCELLED) assert.equal(error.code, grpc.status.UNAVAILABLE, error.message);
  });
  return new Promise((resolve) => watch.on('close', resolve).on('end', resolve).on('error', resolve));
}

async function until(condition, what) {
  const end = Date.now() + patienceMs;
  while (!condition()) {
    assert.ok(Date.now() < end, `Not within ${patienceMs} ms: ${what}`);
    await new Promise((resolve) => {
      changed = resolve;
      setTimeout(resolve, 1000).unref();
    });
  }
}

// 1. Create seven records; a retry of one makes no second.
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `foreign-${letter}`);
const made = [];
for (const id of ids) made.push(await create(id));
assert.equal((await create(ids[0])).revision, made[0].revision);
await assert.rejects(
  call(`Create${name}`, { [kind]: make('other'), requestId: `create-${ids[0]}` }), { code: grpc.status.INVALID_ARGUMENT });

// 2. Page through them, three at a time, while somebody writes: the pages stay those of the first's revision.
const listed = [];
let pageToken = '';
let pages = 0;
do {
  const page = await call(`List${name}s`, { pageSize: 3, pageToken, start: { seconds: '1717000000' }, end: { seconds: '1717400000' } });
  listed.push(...page[`${kind}s`].map((record) => record.id));
  assert.equal(page.revision, made.at(-1).revision);
  if (pages++ === 0) await create('foreign-late');
  pageToken = page.nextPageToken;
} while (pageToken);
assert.deepEqual(listed, ids);
assert.equal(pages, 3);

// 3. Update one; the same etag again is stale.
const read = await call(`Get${name}`, { id: ids[1] });
const reworded = { ...read[kind], note: 'Looked at again.' };
const updated = await call(`Update${name}`, { [kind]: reworded, requestId: 'update' });
assert.notEqual(updated[kind].etag, read[kind].etag);
await assert.rejects(
  call(`Update${name}`, { [kind]: { ...reworded, note: 'Too late.' }, requestId: 'stale' }), { code: grpc.status.ABORTED });
assert.equal((await call(`Get${name}`, { id: ids[1], readRevision: read.revision }))[kind].note ?? '', '');

// 4. Withdraw one: it stays readable, with its reason, and out of lists.
const withdrawn = await call(`Withdraw${name}`, { id: ids[2], etag: made[2][kind].etag, reason: 'Never happened.', requestId: 'withdraw' });
assert.equal(withdrawn[kind].withdrawnReason, 'Never happened.');
assert.ok(!(await call(`List${name}s`, {}))[`${kind}s`].some((record) => record.id === ids[2]));
const history = await call(`List${name}Revisions`, { id: ids[2] });
assert.deepEqual(history.revisions.map((version) => version[kind].withdrawnReason ?? ''), ['', 'Never happened.']);

// 5. Follow everything from the beginning, through a restart, and what is written meanwhile and after.
let ended = follow();
await until(() => cursor === withdrawn.revision, 'a checkpoint at the newest revision');
console.log('restart');
await ended;
const during = create('foreign-during');
for (ended = follow(); ; ended = follow()) {
  const again = await Promise.race([ended.then(() => false), until(() => seen.some((version) => version.startsWith('foreign-during@')), 'the change made meanwhile').then(() => true)]);
  if (again) break;
}
const last = await create('foreign-last');
await until(() => cursor === last.revision, 'the last revision');
watch.cancel();

const expected = [
  ...made.map((answer) => `${answer[kind].id}@${answer.revision}`), `foreign-late@${Number(made.at(-1).revision) + 1}`,
  `${ids[1]}@${updated.revision}`, `${ids[2]}@${withdrawn.revision}`, `foreign-during@${(await during).revision}`, `foreign-last@${last.revision}`,
];
assert.deepEqual(seen, expected);
console.log(`done ${seen.length} changes, revision ${last.revision}`);
records.close();
watches.close();
