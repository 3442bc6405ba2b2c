import { expect, it } from 'vitest';
import { jsonInSample } from './sample-json.ts';

const place = { file: 'a.mdx', line: 1, column: 1 };
const read = (language: string, code: string) => jsonInSample({ sample: { language, code, attributes: new Map(), codePlace: place, heard: false } });

it('reads a JSON sample', () => {
  const [json, ...others] = read('json', '{\n  "id": 1,\n  "id": 2\n}');
  expect(others).toEqual([]);
  expect(json).toMatchObject({ value: { id: 2 }, line: 1, repeated: [{ line: 3, column: 3 }] });
});

it('reads the bodies of an exchange, with places in the sample', () => {
  const http = 'POST /mcp HTTP/1.1\nContent-Type: application/json\n\n{ "id": 1 }\n\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{\n  "id": 1\n}';
  expect(read('http', http).map((json) => json.at('/id'))).toEqual([{ line: 4, column: 3 }, { line: 10, column: 3 }]);
});

it('reads each event of a stream, behind the name of its field and over several lines', () => {
  const stream = 'HTTP/1.1 200 OK\nContent-Type: text/event-stream\n\nid: 1\ndata: {"a":1}\n\ndata: {\ndata:   "b": 2\ndata: }';
  const events = read('http', stream);
  expect(events.map(({ value, line }) => [value, line])).toEqual([[{ a: 1 }, 5], [{ b: 2 }, 7]]);
  expect(events[0]?.at('/a')).toEqual({ line: 5, column: 8 });
  expect(events[1]?.at('/b')).toEqual({ line: 8, column: 9 });
});

it('leaves out what is no JSON, and code of other languages', () => {
  for (const [language, code] of [['json', '{'], ['http', 'HTTP/1.1 200 OK\n\nno'], ['http', 'no'], ['text', '{}'], ['json', `${'['.repeat(200)}${']'.repeat(200)}`]] as const) {
    expect(read(language, code), code).toEqual([]);
  }
});
