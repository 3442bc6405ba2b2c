import { describe, expect, it, test } from 'vitest';
import { leanSheet, needsOf, readSheet, sheetText, withoutProperties } from './sheet.ts';

const lean = (css: string, ...names: string[]): string => sheetText(leanSheet(readSheet(css), new Set(names)));

describe('what a selector needs', () => {
  test.each([
    ['.era > :first-child', ['.era']],
    ['table td.wide', ['table', 'td', '.wide']],
    ['#evidence details::details-content', ['#evidence', 'details']],
    ['*', []],
    [':root', []],
    // What may be one or another, or not at all, is not needed.
    [':is(h2,h3)>.copy', ['.copy']],
    ['figure:not(.a):has(>:is(.b, .c))', ['figure']],
    // What a script or a reader may set neither.
    ['[data-theme=dark] a:hover', ['a']],
    ['a[href^=".x #y"]', ['a']],
    ['.a\\.b', []],
    ['.i2', ['.i2']],
  ])('%s', (selector, needs) => {
    expect(needsOf(selector)).toEqual(needs);
  });
});

it('leaves out rules that can match nothing, and selectors of rules that can', () => {
  expect(lean('.a{color:red}.b,p .c,h1{top:0}table{left:0}', 'h1', 'p', '.b')).toBe('.b,h1{top:0}');
});

it('leaves out groups that are empty then, and keeps the others around what they hold', () => {
  expect(lean('@media print{.a{top:0}@page{margin:1cm}}@media (width>=40rem){.a{top:0}@media screen{.b{top:1px}}}@supports (top:0){.a{top:0}}', '.b'))
    .toBe('@media print{@page{margin:1cm}}@media (width>=40rem){@media screen{.b{top:1px}}}');
});

it('keeps everything else as it is', () => {
  const css = '@import "a.css";@page{margin:18mm;@bottom-right{content:counter(page)}}@font-face{font-family:x;src:url(x)}a:after{content:" {;}" attr(href)!important}';
  expect(lean(css, 'a')).toBe(css);
});

it('keeps the order of what it keeps', () => {
  const css = 'a{top:0}.b{top:1px}@media print{a{top:2px}}a{top:3px}';
  expect(lean(css, 'a')).toBe('a{top:0}@media print{a{top:2px}}a{top:3px}');
});

it('leaves out custom properties that nothing asks for, and rules without declarations', () => {
  const sheet = readSheet(':root{--a:1;--b:;color:red}@media print{:root{--b:2}}p{top:0}');
  expect(sheetText(withoutProperties(sheet, (name) => name === '--a'))).toBe(':root{--a:1;color:red}p{top:0}');
});

it('says where a sheet is broken', () => {
  expect(() => readSheet('a{top:0}\nb{')).toThrow('2:1');
});
