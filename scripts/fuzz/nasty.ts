import fc from 'fast-check';

/** Names that every JavaScript object answers to, and other words that a lookup may stumble over. */
export const prototypeNames = [
  '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'toJSON', 'then', 'length', 'name', '__defineGetter__',
];

const numbers = ['0', '-0', '-1', '1e999', '-1e999', '9007199254740993', '0x1F', '0o17', '0b1', '1_000', '.nan', '.inf', '-.inf', '1.0', '1e-400', '٣', '½', '00', '+5'];
const words = ['~', 'null', 'true', 'yes', 'NO', 'undefined', 'NaN', '[object Object]', '...', '..', '.', '-', '--', '---', '?', ':', '|', '>', '*', '&', '!', '%', '@', '#', '"', "'"];
const dates = ['2026-02-30', '2026-13-01', '0000-00-00', '2026-07-28T00:00:00Z', '20260728', '9999-12-31', '1582-10-10', '2026-7-28', '2026-07', '-2026-01-01'];
const spans = ['..', '2026-07-28..2024-11-05', '2025-03-26..', '..2025-11-25', '2025-03-26,2025-03-26', '2025-03-26..2025-06-18..2026-07-28', ',', '..,..', '2027-01-01..', '2025-11-25 .. 2026-07-28', '....', 'none'];
const markup = [
  '[a](fact:)', '[a](fact:__proto__)', '[a](fact:+)', '[a](fact:a+b+a)', '[a](question:#)', '[a](question:constructor#toString)', '[a](page:)', '[a](page:/)', '[a](page:/%E0%A4%A/)',
  '[a](source:__proto__)', '[a](https://[)', '[a](http://)', '[a](//)', '[a](javascript:1)', '[a](data:,)', '[](fact:tools-list-exists)', '[a](<fact:tools-list-exists>)', '[a][b]', '![a](b)',
  '[[2025-06-18]]', '[[__proto__]]', '[[date:__proto__]]', '[[date:]]', '[[date:launch-announced]]', '[[]]', '[[[a]]]', '[[date:date:date:]]', '`', '``', '` `', '`__proto__`', '`constructor`', '`tools/list`', '`a.b.c.d`',
  'MUST', 'MUST NOT', 'SHOULD', 'MAY', '**', '***a*', '_', '~~a~~', '<b>', '</b>', '<b', '<Heard>', '</Heard>', '<Heard>a</Heard>', '<Era>', '<Era span="..">', '<Era span={1}>', '<__proto__ />', '<a.b.c />', '<A {...b} />',
  '{', '}', '{}', '{1}', '{/* */}', '{"a"}', '{`${1}`}', '<!--', '-->', '<![CDATA[', '<?php', '&amp;', '&#0;', '&#xD800;', '&#1114112;', '&#x110000;', '&#xFFFFFF;', '&#9999999;', '&__proto__;', '&constructor;', '\\', '\\*', '\\[', 'https://example.com/a', 'www.example.com',
  '$&', '$1', '$`', '%', '%00', '| a |\n|---|\n| b |', '\n\n', '\n', '\r\n', '\t', '\n---\n', '\n***\n', '\n# A\n', '\n### A\n', '\n- a\n', '\n1. a\n', '\n> a\n', '\n    a\n', '\nimport a from "a"\n', '\nexport const a = 1\n', '[^1]', '[^1]: a', ':::a', '$$a$$',
];
const characters = ['\0', '\x07', '\x1b[31m', '\x7f', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u200d', '\u2028', '\u2029', '\u202e', '\ufeff', '\ufffd', '\uffff', '\ud800', '\udc00', '😀', '👩‍👩‍👧', 'e\u0301', 'İ', 'ß', 'ﬁ', '٣', '\u{10ffff}', '\u2212'];

/** Short texts that break naive code, without line breaks or with some. */
export const nastyTexts: readonly string[] = [...prototypeNames, ...numbers, ...words, ...dates, ...spans, ...markup, ...characters, '', ' '];

/** Texts that grow: long lines, deep nesting, much that begins and never ends. */
export const growing: readonly string[] = [
  'a', 'a ', '\n', '\r', ' ', '[', ']', '(', '{', '}', '<', '>', '> ', '- ', '  - a\n', '*', '**a', '_a', '`', '```\n', '#', '|', '| a ', '&', '&a;', '!', '"', "'", '\\', '\\\\', ':', ': ', 'a: ', '? ', ',', '[a](', '![', '[[', '<b>', '<Era span="..">\n\n', '<Heard>', '{a', '<!--', '*a ', '~', '=', '\0', '😀', '\u0301', '-', '../', '%2e', '/',
];

/** One of the short texts. */
export const nastyText: fc.Arbitrary<string> = fc.constantFrom(...nastyTexts);

/** A text that repeats a piece, seldom very often. */
export const longText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...growing), fc.oneof({ arbitrary: fc.nat(40), weight: 12 }, { arbitrary: fc.nat(400), weight: 4 }, { arbitrary: fc.constantFrom(2000, 12_000), weight: 1 }))
  .map(([piece, times]) => piece.repeat(times));

/** A few characters out of all that there are, halves of pairs included. */
export const codePoints: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 12 })
  .map((points) => String.fromCodePoint(...points));

/** Any kind of unpleasant text. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: nastyText, weight: 8 },
  { arbitrary: codePoints, weight: 2 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }), weight: 2 },
  { arbitrary: longText, weight: 1 },
);

/** Values that YAML and JSON can hold, and that no author writes. */
export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER, '', [], {}, [[]], [null], [{}], { '': '' }, { a: null }), weight: 4 },
  { arbitrary: nastyText, weight: 6 },
  { arbitrary: fc.array(nastyText, { maxLength: 4 }), weight: 2 },
  { arbitrary: fc.dictionary(nastyText, nastyText, { maxKeys: 3, noNullPrototype: true }), weight: 2 },
  { arbitrary: fc.integer({ min: 2, max: 60 }).map(nested), weight: 1 },
);

/** A list inside a list, so many deep. */
function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
