// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the stand-ins of the tests say must be what the platforms' reference clients expect.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import test from 'node:test';
import { REST } from '@discordjs/rest';
import { WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { LogLevel, SocketModeClient } from '@slack/socket-mode';
import { WebClient } from '@slack/web-api';
import { JWT, OAuth2Client } from 'google-auth-library';
import { startStandIns, until } from './standins.mjs';

const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => 'error', setName() {} };

const withStandIns = (name, options, body) => test(name, { timeout: 60_000, ...options }, async (t) => {
  const standIns = await startStandIns();
  const later = [];
  try {
    await body(standIns, (undo) => later.push(undo), t);
  } finally {
    for (const undo of later.reverse()) await undo();
    await standIns.end();
  }
});

// --- Discord -------------------------------------------------------------------------------------

const restOf = (standIns, token = 'discord-token') =>
  new REST({ api: `${standIns.discordApi}/api`, version: '10' }).setToken(token);

const connectDiscord = async (standIns, later, token = 'discord-token') => {
  const seen = [];
  const manager = new WebSocketManager({
    token, intents: 0, version: '10', encoding: 'json', compression: null, shardCount: 1,
    identifyProperties: { os: 'linux', browser: 'reference', device: 'reference' },
    rest: restOf(standIns, 'discord-token'),
  });
  for (const event of [WebSocketShardEvents.Ready, WebSocketShardEvents.Resumed, WebSocketShardEvents.Closed, WebSocketShardEvents.HeartbeatComplete])
    manager.on(event, (payload) => seen.push({ event, payload }));
  manager.on(WebSocketShardEvents.Dispatch, (payload) => seen.push({ event: 'dispatch', payload }));
  manager.on(WebSocketShardEvents.Error, () => {});
  later(() => manager.destroy());
  const connected = manager.connect();
  connected.catch(() => {});
  return { manager, connected, seen, count: (event) => seen.filter((each) => each.event === event).length };
};

const opsOf = (connections) => connections.map((each) => each.texts.map((text) => text.op).filter((op) => op !== 1));

withStandIns('Discord: signs in and beats', {}, async (standIns, later) => {
  const { connected, count } = await connectDiscord(standIns, later);
  await connected;
  await until(() => count(WebSocketShardEvents.HeartbeatComplete) >= 3, 'three beats acknowledged');
  const { discord } = await standIns.state();
  assert.deepEqual(opsOf(discord.gateway), [[2]]);
  assert.match(discord.gateway[0].address, /\/\?v=10&encoding=json$/);
  assert.deepEqual(discord.faults, []);
});

for (const [name, event, code] of [
  ['op 7', 'op7', 4200], ['a broken connection', 'break', null],
  ['close 4000', 'close 4000', null], ['a zombie', 'mute', 4200],
]) {
  withStandIns(`Discord: resumes after ${name}`, {}, async (standIns, later) => {
    const { connected, seen, count } = await connectDiscord(standIns, later);
    await connected;
    await standIns.tell('discord dispatch 5');
    await until(() => seen.some((each) => each.payload?.data?.d?.id === '5' || each.payload?.d?.id === '5'), 'the event');
    await standIns.tell(`discord ${event}`);
    if (event !== 'mute') await standIns.tell('discord miss 6');
    await until(async () => (await standIns.state()).discord.resumed.length > 0, 'the resume address');
    await standIns.tell('discord unmute');
    await until(() => count(WebSocketShardEvents.Resumed) === 1, 'RESUMED');
    const { discord } = await standIns.state();
    const resume = discord.resumed[0].texts.find((text) => text.op === 6);
    assert.equal(resume.d.session_id, 'session-1');
    assert.equal(resume.d.seq, 2);
    assert.match(discord.resumed[0].address, /\/\?v=10&encoding=json$/);
    assert.equal(discord.gateway.length, 1);
    if (code) assert.equal(discord.gateway[0].closeCode, code);
    if (event !== 'mute')
      await until(() => seen.some((each) => each.payload?.data?.d?.id === '6' || each.payload?.d?.id === '6'), 'what was missed');
    assert.deepEqual(discord.faults, []);
  });
}

withStandIns('Discord: resumes where it is after op 9 true', {}, async (standIns, later) => {
  const { connected, count } = await connectDiscord(standIns, later);
  await connected;
  await standIns.tell('discord op9 true');
  await until(() => count(WebSocketShardEvents.Resumed) === 1, 'RESUMED');
  const { discord } = await standIns.state();
  assert.deepEqual(opsOf(discord.gateway), [[2, 6]]);
  assert.deepEqual(discord.faults, []);
});

// It tries to resume a session that timed out, as the documentation does not ask; that is told op 9.
withStandIns('Discord: signs in anew after close 4009', {}, async (standIns, later) => {
  const { connected, count } = await connectDiscord(standIns, later);
  await connected;
  await standIns.tell('discord close 4009');
  await until(() => count(WebSocketShardEvents.Ready) === 2, 'a second READY');
  const { discord } = await standIns.state();
  assert.deepEqual(opsOf(discord.resumed), [[6]]);
  assert.deepEqual(opsOf(discord.gateway), [[2], [2]]);
});

for (const [name, event] of [['op 9 false', 'op9 false'], ['close 1000', 'close 1000']]) {
  withStandIns(`Discord: signs in anew after ${name}`, {}, async (standIns, later) => {
    const { connected, count } = await connectDiscord(standIns, later);
    await connected;
    await standIns.tell(`discord ${event}`);
    await until(() => count(WebSocketShardEvents.Ready) === 2, 'a second READY');
    const { discord } = await standIns.state();
    assert.deepEqual(discord.resumed, []);
    assert.deepEqual(opsOf(discord.gateway), [[2], [2]]);
    assert.deepEqual(discord.faults, []); // not before the five seconds between two sign-ins
  });
}

withStandIns('Discord: gives up a wrong token', {}, async (standIns, later) => {
  const { connected } = await connectDiscord(standIns, later, 'another');
  await assert.rejects(connected);
  const { discord } = await standIns.state();
  assert.equal(discord.gateway.length, 1);
  assert.equal(discord.faults.length, 1);
  assert.match(discord.faults[0], /^4004/);
});

withStandIns('Discord: posts, edits and waits', {}, async (standIns) => {
  const rest = restOf(standIns);
  const body = { content: 'running', nonce: 'n1', enforce_nonce: true, allowed_mentions: { parse: [] } };
  const posted = await rest.post('/channels/700/messages', { body });
  assert.match(posted.id, /^\d{18}$/);
  assert.equal((await rest.post('/channels/700/messages', { body })).id, posted.id);
  await rest.patch(`/channels/700/messages/${posted.id}`, { body: { content: 'passed', allowed_mentions: { parse: [] } } });
  await standIns.tell('discord refuse 1200');
  const before = Date.now();
  await rest.patch(`/channels/700/messages/${posted.id}`, { body: { content: 'passed again' } });
  assert.ok(Date.now() - before >= 1150);
  let state = (await standIns.state()).discord;
  assert.deepEqual(state.messages.map((each) => [each.body.content, each.edits]), [['passed again', 2]]);
  assert.deepEqual([state.refused, state.early], [1, 0]);
  await standIns.tell(`discord remove ${posted.id}`);
  await assert.rejects(rest.patch(`/channels/700/messages/${posted.id}`, { body: { content: 'x' } }), { code: 10008, status: 404 });
  await assert.rejects(rest.post('/channels/700/messages', { body: { content: '' } }), { code: 50006 });
  await assert.rejects(rest.post('/channels/700/messages', { body: { content: 'x'.repeat(2001) } }), { code: 50035 });
  await assert.rejects(restOf(standIns, 'another').post('/channels/700/messages', { body: { content: 'x' } }), { status: 401 });
});

// --- Slack ---------------------------------------------------------------------------------------

const connectSlack = async (standIns, later, token = 'xapp-1') => {
  const client = new SocketModeClient({
    appToken: token, clientPingTimeout: 1000, serverPingTimeout: 2000, logLevel: LogLevel.ERROR, logger: quiet,
    clientOptions: { slackApiUrl: standIns.slackApi, retryConfig: { retries: 0 } },
  });
  const seen = [];
  client.on('slash_commands', async ({ ack, body }) => {
    seen.push(body);
    await ack({ text: `got ${body.text}` });
  });
  client.on('error', () => {});
  later(() => client.disconnect());
  const connected = client.start();
  connected.catch(() => {});
  return { client, connected, seen };
};

withStandIns('Slack: connects, acknowledges and refreshes', {}, async (standIns, later) => {
  const { connected, seen } = await connectSlack(standIns, later);
  await connected;
  await standIns.tell('slack envelope e1 true');
  await until(async () => (await standIns.state()).slack.socket[0].texts.length === 1, 'the acknowledgement');
  let { slack } = await standIns.state();
  assert.deepEqual(slack.socket[0].texts, [{ envelope_id: 'e1', payload: { text: 'got b12' } }]);
  assert.equal(seen.length, 1);
  for (const [number, event] of ['disconnect warning', 'disconnect refresh_requested', 'break'].entries()) {
    await standIns.tell(`slack ${event}`);
    await until(async () => (await standIns.state()).slack.socket.length === number + 2, `a new connection after ${event}`);
    await standIns.tell(`slack envelope r${number} true`);
    await until(() => seen.length === number + 2, `an envelope after ${event}`);
  }
  ({ slack } = await standIns.state());
  assert.deepEqual(slack.faults, []); // an address for each connection
  assert.equal(new Set(slack.socket.map((each) => each.address)).size, 4);
});

withStandIns('Slack: stays while it is pinged', {}, async (standIns, later) => {
  const { connected } = await connectSlack(standIns, later);
  await connected;
  await new Promise((resolve) => setTimeout(resolve, 3000)); // more than both patiences
  const { slack } = await standIns.state();
  assert.equal(slack.socket.length, 1);
  assert.equal(slack.socket[0].ended, false);
});

withStandIns('Slack: gives up a wrong token', {}, async (standIns, later) => {
  const { connected } = await connectSlack(standIns, later, 'xapp-2');
  await assert.rejects(connected, /invalid_auth/);
});

withStandIns('Slack: posts and updates', {}, async (standIns) => {
  const options = { slackApiUrl: standIns.slackApi, logger: quiet, retryConfig: { retries: 0 } };
  const web = new WebClient('xoxb-1', options);
  assert.equal((await web.auth.test()).ok, true);
  const blocks = [{ type: 'section', text: { type: 'plain_text', text: 'a + b & c' } }];
  const posted = await web.chat.postMessage({ channel: 'C1', text: 'running', blocks });
  assert.match(posted.ts, /^\d+\.\d{6}$/);
  await web.chat.update({ channel: posted.channel, ts: posted.ts, text: 'passed', blocks });
  const { slack } = await standIns.state();
  assert.equal(slack.messages.length, 1);
  assert.equal(slack.messages[0].edits, 1);
  assert.equal(slack.messages[0].body.text, 'passed');
  assert.deepEqual(slack.messages[0].body.blocks, blocks);
  await assert.rejects(web.chat.update({ channel: 'C1', ts: '1.000001', text: 'x' }), /message_not_found/);
  await assert.rejects(web.chat.postMessage({ channel: 'C1', text: '' }), /no_text/);
  await assert.rejects(new WebClient('xoxb-2', options).auth.test(), /invalid_auth/);
});

// --- Google --------------------------------------------------------------------------------------

const scope = 'https://www.googleapis.com/auth/chat.bot';
const tokenAddress = 'https://oauth2.googleapis.com/token';

// Its token address is fixed; the request itself is its own, only sent here.
const accountOf = (standIns, changes = {}) => {
  const key = { ...standIns.googleKey, ...changes };
  const client = new JWT({ email: key.client_email, key: key.private_key, keyId: key.private_key_id, scopes: [scope] });
  const assertions = [];
  const real = client.transporter.request.bind(client.transporter);
  client.transporter.request = (options) => {
    if (String(options.url) !== tokenAddress) return real(options);
    assertions.push(new URLSearchParams(options.data).get('assertion'));
    return real({ ...options, url: `${standIns.googleApi}/token`, retry: false, retryConfig: { retry: 0 } });
  };
  return { client, assertions };
};

const partsOf = (jwt) => jwt.split('.').slice(0, 2).map((part) => JSON.parse(Buffer.from(part, 'base64url')));

withStandIns('Google: the assertion of the reference client is taken', {}, async (standIns) => {
  const { client } = accountOf(standIns);
  const { access_token: token } = await client.authorize();
  assert.match(token, /^ya29\./);
  const url = `${standIns.googleApi}/v1/spaces/A/messages`;
  const post = (query, data) => client.request({ url: `${url}?${query}`, method: 'POST', data, retry: false });
  const first = await post('messageId=client-a1&requestId=r1', { text: 'running' });
  assert.equal(first.data.clientAssignedMessageId, 'client-a1');
  assert.equal((await post('messageId=client-a1&requestId=r1', { text: 'other' })).data.name, first.data.name);
  await assert.rejects(post('messageId=client-a1&requestId=r2', { text: 'x' }), { status: 409 });
  await client.request({ url: `${url}/client-a1?updateMask=text`, method: 'PATCH', data: { text: 'passed' } });
  await standIns.tell('google revoke');
  const edit = (by) => by.request({ url: `${url}/client-a1?updateMask=text`, method: 'PATCH', data: { text: 'passed again' } });
  await assert.rejects(edit(client), { status: 401 });
  const { client: renewed } = accountOf(standIns);
  await edit(renewed);
  const { google } = await standIns.state();
  assert.equal(google.tokens, 2);
  assert.deepEqual(google.messages.map((each) => [each.body.text, each.edits]), [['passed again', 2]]);
  await assert.rejects(renewed.request({ url: `${standIns.googleApi}/v1/spaces/B/messages`, method: 'POST', data: { text: 'x' }, retry: false }), { status: 403 });
});

withStandIns('Google: a wrong key and a wrong account are not', {}, async (standIns) => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  await assert.rejects(accountOf(standIns, { private_key: other }).client.authorize(), /invalid_grant|Invalid JWT/);
  await assert.rejects(accountOf(standIns, { client_email: 'x@y.example' }).client.authorize(), /invalid_grant|account not found/);
  const { google } = await standIns.state();
  assert.equal(google.tokens, 0);
  assert.equal(google.refused.length, 2);
});

withStandIns('Google: our assertion passes the reference verification', {}, async (standIns) => {
  const { assertion } = await standIns.ask('google assertion');
  const { client_email: email, private_key_id: id } = standIns.googleKey;
  const verify = (jwt, audience = tokenAddress) =>
    new OAuth2Client().verifySignedJwtWithCertsAsync(jwt, { [id]: standIns.googlePublicKey }, audience, [email]);
  await verify(assertion);
  await assert.rejects(verify(assertion, 'https://other.example/'), /audience/);
  await assert.rejects(verify(`${assertion.slice(0, -6)}AAAAAA`), /signature/);
  const { client, assertions } = accountOf(standIns);
  await client.authorize();
  const [ourHeader, ours] = partsOf(assertion);
  const [header, theirs] = partsOf(assertions[0]);
  assert.deepEqual(ourHeader, { ...header, typ: 'JWT', kid: id }); // both optional
  assert.equal(ours.exp - ours.iat, theirs.exp - theirs.iat);
  for (const claims of [ours, theirs]) { delete claims.iat; delete claims.exp; }
  assert.deepEqual(ours, theirs);
});
